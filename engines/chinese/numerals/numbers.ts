import { formalCharacters, numeralCharacters, readNumeral, scaleOf } from './chineseNumeral.ts'
import { englishNumeral, multipliers, readEnglishNumeral } from './englishNumeral.ts'
import { anyOf, at, folded, matchAt } from './folded.ts'

/** A number in a folded text, with its offsets there. */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly value: number
  /** The upper of two neighbours: 三四十. */
  readonly upTo?: number
  /** The number without the 萬 or million that follows its figures, which in 10至20萬 the first number borrows. */
  readonly figures: number
  /** What the figures are multiplied by. */
  readonly scale: number
  readonly written: 'figures' | 'chinese' | 'english'
  /** Figures with a separator, a decimal or a scale, or words: not what a year is written as. */
  readonly marked: boolean
  /** Only a scale, such as the 百 of 過百間. */
  readonly bare: boolean
  /** Whether 多, 餘 or 幾 stands inside it: 十多萬, 2億多. */
  readonly more: boolean
}

const more = anyOf('多 餘 幾 來')
const figures = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,3}(?:[ \u2009]\d{3}){1,5}(?!\d)|\d{1,15}(?!\d))(?:\.\d{1,9}(?!\d))?`
const scales = anyOf('百萬億 千萬億 萬億 十萬 百萬 千萬 十億 百億 千億 萬 億 兆 千 百')
/** 兆瓦, 千瓦 and 千米 are units and not scales. */
const chineseScale = at(String.raw`[ \t]?(${more})?(${scales})(?!瓦|米|克|赫|字節|伏|帕)`)
const englishScale = at(
  String.raw`[ \t\n]?[ -]?(hundred|thousand|million|billion|trillion|mn|mln|mil|bn|bln|tn)s?(?![a-z])`,
)
const nextFigures = at(figures)
const chineseNumeral = at(
  `(?:[${formalCharacters}]{2,20}|[${numeralCharacters}]{1,20}(?:點[${numeralCharacters}]{1,12})?)(?:(${more})([${numeralCharacters}]{1,4}))?`,
)
const english = at(`(?:${englishNumeral}|(?:a )?(?:hundred|thousand|million|billion)(?![a-z]))`)
const startOfNumber = new RegExp(
  folded(
    `[0-9]|半(?=年|個|小時|日|天|百萬|億)|雙(?=倍)|[${numeralCharacters}]|[${formalCharacters}]|(?<![a-z0-9])(?:${englishNumeral.replace(/\{0,6\}.*$/, '{0}')}|half a|a (?:hundred|thousand|million|billion))`,
  ),
  'g',
)
/** Figures that are longer than any number that is stated are passed over as a whole, so that a long run of them takes linear time. */
const run = at(String.raw`[0-9]+`)

/** Every number in a folded text, in order, none overlapping another. Time is in proportion to the length. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  let index = 0
  while (index < text.length) {
    startOfNumber.lastIndex = index
    const start = startOfNumber.exec(text)?.index
    if (start === undefined) break
    const number = numberAt(text, start)
    if (number === undefined) index = start + (matchAt(run, text, start)?.[0].length ?? 1)
    else {
      found.push(number)
      index = number.end
    }
  }
  return found
}

/** The number that starts at `start` of a folded text. */
export function numberAt(text: string, start: number): FoundNumber | undefined {
  const first = text.charCodeAt(start)
  if (first >= 48 && first <= 57) return figuresAt(text, start)
  if (first < 128) return englishAt(text, start)
  if (text.charAt(start) === folded('半')) return halfAt(text, start, start + 1)
  if (text.charAt(start) === double) return doubleAt(start)
  return chineseAt(text, start)
}

const double = folded('雙')
/** The two of 雙倍. */
function doubleAt(start: number): FoundNumber {
  const plain = { start, end: start + 1, value: 2, figures: 2, scale: 1, written: 'chinese' } as const
  return { ...plain, marked: true, bare: false, more: false }
}

function figuresAt(text: string, start: number): FoundNumber | undefined {
  const match = matchAt(nextFigures, text, start)
  if (match === null || match === undefined) return undefined
  const value = Number(match[0].replaceAll(/[, \u2009]/g, ''))
  const plain = {
    start,
    end: start + match[0].length,
    value,
    figures: value,
    scale: 1,
    written: 'figures',
    bare: false,
  } as const
  const marked = /\D/.test(match[0])
  return withScale(text, { ...plain, marked, more: false })
}

/** Adds 萬 or million, and what is left of a mixed number: 1億2000萬, 2億5千萬. */
function withScale(text: string, number: FoundNumber): FoundNumber {
  const chinese = matchAt(chineseScale, text, number.end)
  if (chinese !== undefined) {
    const [whole, over, scaleText = ''] = chinese
    const scale = productOf(scaleText)
    const value = round(number.value * scale)
    const scaled = { ...number, end: number.end + whole.length, value, scale, marked: true, more: over !== undefined }
    return withRest(text, scaled)
  }
  const word = matchAt(englishScale, text, number.end)
  const scale = multipliers.get(word?.[1] ?? '')
  if (word === undefined || scale === undefined) return number
  return { ...number, end: number.end + word[0].length, value: round(number.value * scale), scale, marked: true }
}

function withRest(text: string, number: FoundNumber): FoundNumber {
  if (number.more || !/[0-9]/.test(text.charAt(number.end))) return number
  const rest = figuresAt(text, number.end)
  if (rest === undefined || rest.scale >= number.scale || rest.value >= number.scale) return number
  // 3萬5 leaves out the last unit, as 三萬五 does.
  const shortened = rest.scale === 1 && rest.end - rest.start === 1
  const value = number.value + (shortened ? rest.value * (number.scale / 10) : rest.value)
  return { ...number, end: rest.end, value, more: rest.more }
}

function chineseAt(text: string, start: number): FoundNumber | undefined {
  const match = matchAt(chineseNumeral, text, start)
  if (match === undefined) return undefined
  const [whole, over, scaleText = ''] = match
  const head = over === undefined ? whole : whole.slice(0, whole.length - scaleText.length - over.length)
  const numeral = readNumeral(head)
  if (numeral === undefined) return undefined
  const bare = scaleOf(head[0] ?? '') !== undefined && !head.startsWith(folded('十'))
  const common = { start, written: 'chinese', marked: !numeral.positional, bare } as const
  const tail = over === undefined ? 1 : productOf(scaleText)
  const isScale = over !== undefined && [...scaleText].every((c) => scaleOf(c) !== undefined)
  if (over !== undefined && !isScale) {
    return {
      ...common,
      end: start + head.length,
      ...valuesOf(numeral, 1),
      ...splitScale(head, numeral.value),
      more: false,
    }
  }
  return {
    ...common,
    end: start + whole.length,
    ...valuesOf(numeral, tail),
    ...(over === undefined ? splitScale(head, numeral.value) : { figures: numeral.value, scale: tail }),
    more: over !== undefined,
  }
}

function valuesOf(numeral: { value: number; upTo?: number }, scale: number): { value: number; upTo?: number } {
  const value = numeral.value * scale
  return numeral.upTo === undefined ? { value } : { value, upTo: numeral.upTo * scale }
}

const lastScale = new RegExp(folded('[萬億兆]+(?=[^萬億兆]*$)'))
function splitScale(head: string, value: number): { figures: number; scale: number } {
  const scale = productOf(lastScale.exec(head)?.[0] ?? '')
  return { figures: value / scale, scale }
}

/** The half of 半年 and "half a million". */
function halfAt(text: string, start: number, end: number): FoundNumber {
  const plain = { start, end, value: 0.5, figures: 0.5, scale: 1, marked: true, bare: false, more: false } as const
  return withScale(text, { ...plain, written: end - start === 1 ? 'chinese' : 'english' })
}

function englishAt(text: string, start: number): FoundNumber | undefined {
  if (text.startsWith('half a ', start)) return halfAt(text, start, start + 6)
  const match = matchAt(english, text, start)
  if (match === undefined) return undefined
  const bare = /^(?:a |hundred|thousand|million|billion)/.test(match[0])
  if (bare && !match[0].startsWith('a ')) return undefined
  const scaleWord = bare ? match[0].slice(2) : ''
  const value = bare ? multipliers.get(scaleWord) : readEnglishNumeral(match[0])
  if (value === undefined) return undefined
  const plain = { start, end: start + match[0].length, value, figures: value, scale: 1, written: 'english' } as const
  return withScale(text, { ...plain, marked: true, bare, more: false })
}

function productOf(scaleText: string): number {
  return [...scaleText].reduce((product, character) => product * (scaleOf(character) ?? 1), 1)
}

/** 2.2 × 1e8 is 220000000.00000003 in floating point; no stated number has more than twelve significant figures. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}
