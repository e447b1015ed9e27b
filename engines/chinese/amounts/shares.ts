import { readNumeral } from '../numerals/chineseNumeral.ts'
import { at, folded, matchAt } from '../numerals/folded.ts'
import { readEnglishNumeral } from '../numerals/englishNumeral.ts'

/** A share of a whole in words, as per cent: 百分之七十, 三分之一, 半數, two-thirds. Offsets are those of the folded text. */
export interface Share {
  readonly start: number
  readonly end: number
  readonly value: number
}

const numeral = '[零〇一二三四五六七八九十百千萬兩點]{1,12}|[0-9]{1,4}(?:[.][0-9]{1,4})?'
const fraction = at(`(${numeral})分之(${numeral})|([三四五])分([一二三])(?!之|致|定)`)
const halves = at(
  '(?:一半|半數|(?<=[過逾近約達佔])半(?!年|個|小時|日|天|導|島|山|價|途|路|夜|空|場|句|點|生|球|成品|官方|自動|公開|職|分鐘))(?!以?天|空中)',
)
const englishHalf = at(String.raw`half(?= of| the| its| their)`)
const englishFraction = at(
  String.raw`(one|a|two|three|four)[- ](third|quarter|fifth|tenth)s?(?= of|,|\.| the)(?! of (?:20|the year|this year|last year|next year))`,
)
const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 }

const start = new RegExp(
  folded(
    String.raw`分之|(?<=[三四五])分(?=[一二三])|一半|半數|[過逾近約達佔]半|(?<![a-z-])(?:half (?:of|the|its|their)|(?:one|a|two|three|four)[- ](?:third|quarter|fifth|tenth))`,
  ),
  'g',
)
const numeralBefore = new RegExp(folded(`(?:${numeral})$`))

/** Every share in words of a folded text, in order. */
export function findShares(text: string): readonly Share[] {
  const shares: Share[] = []
  for (const match of text.matchAll(start)) {
    const share = match[0].startsWith(folded('分'))
      ? fractionAround(text, match.index)
      : (halfAt(text, match.index) ?? englishAt(text, match.index))
    if (share !== undefined && share.start >= (shares.at(-1)?.end ?? 0)) shares.push(share)
  }
  return shares
}

function fractionAround(text: string, index: number): Share | undefined {
  const before = numeralBefore.exec(text.slice(Math.max(0, index - 8), index))
  if (before === null) return undefined
  const from = index - before[0].length
  const match = matchAt(fraction, text, from)
  const [of, count] = [valueOf(match?.[1] ?? match?.[3]), valueOf(match?.[2] ?? match?.[4])]
  if (match === undefined || of === undefined || count === undefined || of <= 0) return undefined
  return { start: from, end: from + match[0].length, value: Number(((count / of) * 100).toPrecision(12)) }
}

function halfAt(text: string, index: number): Share | undefined {
  const from = text.startsWith(folded('半'), index + 1) && !text.startsWith(folded('一'), index) ? index + 1 : index
  const match = matchAt(halves, text, from)
  return match === undefined ? undefined : { start: from, end: from + match[0].length, value: 50 }
}

function englishAt(text: string, index: number): Share | undefined {
  const half = matchAt(englishHalf, text, index)
  if (half !== undefined) return { start: index, end: index + half[0].length, value: 50 }
  const match = matchAt(englishFraction, text, index)
  const of = parts[match?.[2] ?? '']
  const count = match?.[1] === 'a' ? 1 : readEnglishNumeral(match?.[1] ?? '')
  if (match === undefined || of === undefined || count === undefined) return undefined
  return { start: index, end: index + match[0].length, value: (count / of) * 100 }
}

function valueOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[0-9.]+$/.test(text)) return Number(text)
  const read = readNumeral(text)
  return read?.upTo === undefined ? read?.value : undefined
}
