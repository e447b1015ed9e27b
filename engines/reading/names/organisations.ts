import type { View } from '../view/view.ts'
import {
  classPattern,
  countedPattern,
  englishHead,
  headPattern,
  highPost,
  innerPattern,
  isAcronym,
  isInWord,
  ordinaryPattern,
  otherWord,
  startPattern,
} from './heads.ts'
import type { Mention } from './mention.ts'
import { shortPattern } from './shortNames.ts'

/** In units. Hong Kong's longest names of bodies in Chinese have about twenty. */
const longest = 22

const isName = (unit: string): boolean => /[\p{Script=Han}a-z0-9&+.-]/u.test(unit)
const isCoordination = /[及与和]$/u
/** Groups of which no name is made: what 及 joins to the office after them is not its name. */
const groups = /(?:部门|机构|企业|学校|业界|院校|学者|专家|政府|局|署|处|厅|会|公司|大学|学院|院|中心|银行|集团|园)$/u

/** Firms have no 及 in their names. */
const firm = /(?:地产|宽频|电力|电讯|公司|集团|银行|航空|控股|置业|置地|巴士|大学|海关)$/u

/** Whether a word at which names begin stands within this one instead: 商務[及]經濟發展局. */
function goesOn(plain: string, at: number, before: string): boolean {
  if (!innerPattern.test(before)) return false
  const word = isCoordination.test(before) ? 1 : 2
  const left = plain.slice(Math.max(0, at - 8), at - word)
  return /\p{Script=Han}{2}$/u.test(left) && !groups.test(left) && !startPattern.test(left)
}

/** How far back from its head a name reaches; `undefined` where there is nothing but the head. */
function startOf(plain: string, head: number, end: number): number {
  const isFirm = firm.test(plain.slice(head, end))
  let at = head
  while (at > 0 && end - at < longest && isName(plain.charAt(at - 1))) {
    const before = plain.slice(Math.max(0, at - 4), at)
    const word = startPattern.exec(before)?.[0]
    const begins = word !== undefined && !(word.length === 1 && isInWord(plain, at))
    if (begins && (isFirm || !goesOn(plain, at, before))) break
    at--
  }
  // A Latin word or a number is not cut in the middle.
  while (at < head && /[a-z0-9]/.test(plain.charAt(at)) && /[a-z0-9]/.test(plain.charAt(at - 1))) at++
  return at
}

/** What a name goes on with where a body has several seats: 世界自然基金會香港分會, 香港科技大學（廣州）. */
const branch =
  /^(?:\p{Script=Han}{2,4}分(?:会|行|公司|部|校)|[(（](?:广州|深圳|北京|上海|珠海|东莞|澳门|香港|中国|国际|亚洲|亚太|大湾区|集团|控股)[)）](?:有限公司)?)/u

/** Organisations whose names end as such names do, in Chinese. */
function chineseOrganisations({ plain }: View): readonly Mention[] {
  const found: Mention[] = []
  for (const { 0: head, index } of plain.matchAll(headPattern)) {
    const end = index + head.length
    otherWord.lastIndex = index + head.length - Math.min(2, head.length)
    // 署長 is a post: 土木工程拓展署署長 is the head of 土木工程拓展署.
    const isHead = plain.charAt(end) === '长' && plain.charAt(end - 1) === plain.charAt(end - 2)
    const own =
      isHead ||
      [1, 2].some((length) => {
        otherWord.lastIndex = end - length
        return length <= head.length && otherWord.test(plain)
      })
    if (own) continue
    const start = startOf(plain, index, end)
    const name = plain.slice(start, end)
    if (/^[0-9]/u.test(name) || countedPattern.test(plain.slice(0, start))) continue
    const isShort = name.length < 3
    if (isShort || (start === index && head.length < 3) || ordinaryPattern.test(name) || classPattern.test(name))
      continue
    found.push({ start, end: end + (branch.exec(plain.slice(end))?.[0].length ?? 0), kind: 'organisation' })
  }
  const posts = [...plain.matchAll(highPost), ...plain.matchAll(shortPattern)].map(({ 0: name, index }): Mention => ({
    start: index,
    end: index + name.length,
    kind: 'organisation',
  }))
  return [...found, ...posts]
}

const word = /(?:^|[^\w&+’'-])([A-Z][\w&+’'-]*)$/
/** What is another's begins a name of its own: Department of Health's Medical Device Division. */
const possessive = /['’]s?$/
const heads = new RegExp(`^${englishHead.source}$`)

/** How far back a name in capitals reaches from its head: over “and” and over commas before one, but not over another body's head. */
function englishStart(text: string, head: number): number {
  let start = head
  let joined = false
  for (;;) {
    const before = text.slice(0, start)
    const gap = /(?:,? (?:and|&) | |, )$/.exec(before)?.[0]
    if (gap === undefined || (gap === ', ' && !joined)) return start
    const previous = word.exec(before.slice(0, before.length - gap.length))?.[1]
    if (previous === undefined || possessive.test(previous) || (gap !== ' ' && heads.test(previous))) return start
    if (
      /^(?:The|A|An|In|At|By|For|On|This|That|Its|Our|Each|Meanwhile|While|When|But|And|Under|From|With|To|As|Both)$/.test(
        previous,
      )
    )
      return start
    joined ||= /and|&/.test(gap)
    start = before.length - gap.length - previous.length
  }
}

/** Organisations by the capitals and the head of their names, in English. */
function englishOrganisations({ text }: View): readonly Mention[] {
  const found: Mention[] = []
  for (const { 0: head, index } of text.matchAll(englishHead)) {
    const start = englishStart(text, index)
    const more =
      /^(?: (?:of|for|on)(?: the)?(?: [A-Z][\w&+’'-]*,?(?= )| [A-Z][\w&+’'-]*| and(?= [A-Z])| in(?= [A-Z][a-z]+ and [A-Z]))+)/.exec(
        text.slice(index + head.length),
      )?.[0] ?? ''
    const own = more.replace(/['’]s?(?: .*)?$/, '')
    const end = index + head.length + own.replace(/,$/, '').length
    if (start < index || more !== '') found.push({ start, end, kind: 'organisation' })
  }
  const doers =
    /\b(?:led|run|managed|operated|sponsored|funded|built|developed|supplied|administered|organised|hosted) by (?:the )?([A-Z][\w&’'-]*[a-z][\w&’'-]*(?: [A-Z][\w&’'-]+){0,3})/g
  for (const { 0: whole, 1: name = '', index } of text.matchAll(doers)) {
    const at = index + whole.length - name.length
    if (!/^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Miss|Ir|Government|Financial|Chief|Hong Kong)\b/.test(name))
      found.push({ start: at, end: at + name.length, kind: 'organisation' })
  }
  const posts =
    /\b(?:(?:Deputy |Under )?Secretary for|Director of|Commissioner (?:for|of)|Director-General of)(?: the)?(?: [A-Z][\w&’'-]*,(?= [A-Z][\w-]* and )| [A-Z][\w&’'-]*| and(?= [A-Z]))+/g
  for (const { 0: name, index } of text.matchAll(posts)) {
    // The name of the one who holds the post follows it without a sign: the post ends before Mr, Dr or Professor.
    const post = name.replace(/ (?:Mr|Mrs|Ms|Dr|Prof|Professor|Miss|Ir)\b.*$/, '')
    found.push({ start: index, end: index + post.length, kind: 'organisation' })
  }
  return found
}

/** Letters that may stand for a body: HKSTP. Only what they do shows whether they do. */
function acronymsIn({ text }: View): readonly Mention[] {
  return [
    ...text.matchAll(
      /(?<![A-Za-z0-9&.+-])(?:[A-Z][A-Z&]{1,7}|[A-Z][a-z]{1,6}D)(?![A-Za-z0-9&+-])(?: (?:Power|Group|Holdings|Express|Logistics|Robotics|Telecom|Bus|Electric|Technologies|Capital|Insurance))?/g,
    ),
  ].flatMap(({ 0: letters, index }) =>
    isAcronym(letters.replace(/ .*/, ''))
      ? [{ start: index, end: index + letters.length, kind: 'acronym' as const }]
      : [],
  )
}

/** Organisations that no list names, by the form of their names. */
export function organisationsIn(view: View): readonly Mention[] {
  return [...chineseOrganisations(view), ...englishOrganisations(view), ...acronymsIn(view)]
}
