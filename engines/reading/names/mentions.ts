import type { FoundName, Span } from '#engines/chinese'
import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'
import type { Mention } from './mention.ts'
import { organisationsIn } from './organisations.ts'
import { startPattern } from './heads.ts'
import { namesInRows } from './rows.ts'

/** Finds known names in a text. */
export type FindNames = (text: string) => readonly FoundName[]

const government = /香港特别行政区政府|香港特区政府|特区政府|香港政府|港府|政府|\b(?:hksar |hong kong )?government\b/gu
/** Another government of the country is an organisation of its own: 中央政府, 深圳市政府. */
const elsewhere =
  /(?:中央人民|中央|内地|澳门特区|澳门|国家|各地|地方|\p{Script=Han}{1,3}[省市县州](?:人民)?)$|\b(?:chinese|central|mainland|macao|local) $/u
const abroad =
  /(?:新加坡|美国|英国|日本|韩国|法国|德国|澳洲|加拿大|印度|泰国|马来西亚|欧盟|海外|外国|当地|该国|\b(?:singapore|britain|british|japan(?:ese)?|korean?|united (?:states|kingdom)|federal|foreign)\b)/u
const home = /(?:香港|本港|特区|港府|hong kong)/u
/** Words that stand for one named before. */
const references = new RegExp(
  `${either(list('當局 局方 署方 處方 院方 校方 會方 該局 該署 該處 該會 該院 該公司 該機構 該部門 該委員會 該基金 該中心 有關當局 有關部門 委員會 工作組 工作小組 他 她'))}(?!們|们)|\\b(?:it|he|she)\\b`,
  'gu',
)
/** Posts, whose holder speaks and acts for an office. */
const post = new RegExp(
  `^${either(list('局長 副局長 署長 副署長 處長 司長 專員 總裁 副總裁 主席 副主席 行政總裁 總幹事 總監 秘書長 發言人 會長 院長 校長 常任秘書長'))}`,
  'u',
)

/** Where a name and the post of its office stand together (教育局局長蔡若蓮), the mention is the whole. */
function withPost({ plain }: View, mention: Mention): Mention {
  const title = post.exec(plain.slice(mention.end))?.[0]
  return title === undefined ? mention : { ...mention, end: mention.end + title.length }
}

const overlaps = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end

/** Keeps each mention that no better one covers; the better are given first. */
function settle(groups: readonly (readonly Mention[])[]): readonly Mention[] {
  const kept: Mention[] = []
  for (const group of groups) {
    const longestFirst = [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    for (const mention of longestFirst) if (!kept.some((other) => overlaps(other, mention))) kept.push(mention)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** A name that goes on after the known one is another body's (數碼港管理有限公司). What stands before it is too often no name. */
const isPartOf = ({ plain }: View, known: Mention, other: Mention): boolean =>
  (other.start < known.start && other.end === known.end && /[「『“"]$/u.test(plain.slice(0, other.start))) ||
  (other.start <= known.start &&
    other.end > known.end &&
    !/^[与及和、「」]/u.test(plain.slice(known.end)) &&
    // The name of the one who holds a post follows it: Commissioner for Transport Angela Lee.
    !(
      /^(?:commissioner|secretary|director|under secretary)/.test(plain.slice(known.start, known.end)) &&
      /^(?: [a-z-]+){1,3}$/.test(plain.slice(known.end, other.end))
    ) &&
    // 專項基金會增設 is a fund that will, and no 基金會.
    !(plain.slice(known.end, other.end) === '会' && plain.charAt(known.end - 1) === '金'))

/** A body of the same name in another place is another body: 深圳海關. */
const otherPlace =
  /(?:\p{Script=Han}{2,3}[省市]|广东|深圳|广州|珠海|佛山|东莞|惠州|中山|江门|肇庆|澳门|上海|北京|天津|重庆|杭州|海南|福建|浙江|江苏)$/u
const anyPlace =
  /^(?:海关|科技园|科学园|大学|教育局|卫生局|财政局|交通运输局|金融管理局|投资推广局|贸促会|税务局|警务处)/u
function ofPlace({ plain }: View, known: Mention): Mention {
  const name = plain.slice(known.start, known.end)
  const place = anyPlace.test(name) ? otherPlace.exec(plain.slice(0, known.start))?.[0] : undefined
  return place === undefined ? known : { start: known.start - place.length, end: known.end, kind: 'organisation' }
}

/** A class that a list names is not meant where more is said of which: 數間國際[科技企業]. */
function isSort({ plain }: View, { start, end }: Mention): boolean {
  const before = plain.slice(0, start)
  return (
    /(?:企业|机构|院校|学校|团体)$/u.test(plain.slice(start, end)) &&
    /\p{Script=Han}$/u.test(before) &&
    !startPattern.test(before)
  )
}

/** 科技部門 holds no 科技部. */
const isCut = ({ plain }: View, { end }: Mention): boolean =>
  plain.charAt(end - 1) === '部' && /^[门份分署队]/u.test(plain.slice(end))

/** How far back a place counts, in units. */
const nearby = 160

/** Whether the last place that a sentence names before a body is one abroad. */
function isAbroad(words: string): boolean {
  const before = words.slice(-nearby)
  const last = (places: RegExp): number => before.search(new RegExp(`${places.source}(?!.*${places.source})`, 'u'))
  return last(abroad) > last(home)
}

function governmentsIn(view: View, find: FindNames): readonly Mention[] {
  return [...view.plain.matchAll(government)].map(({ 0: word, index }): Mention => {
    const before = view.plain.slice(0, index)
    const end = index + word.length
    if (isAbroad(before + word)) return { start: index, end, kind: 'foreign' }
    const place = elsewhere.exec(before)?.[0].replace(/^[与和及同跟在向由对]/u, '')
    if (place !== undefined) return { start: index - place.length, end, kind: 'organisation' }
    const [known] = find(view.text.slice(index, end))
    return { start: index, end, kind: 'government', ...(known ? { office: known.id } : {}) }
  })
}

/** Where a bracket ends that gives another name for the body before it: 引進重點企業辦公室（引進辦）, the Institute (NAMI). */
function bracketed(plain: string, last: Mention, mention: Mention): number | undefined {
  const isBody = last.kind === 'office' || last.kind === 'organisation'
  const isOther = last.office !== undefined && mention.office !== undefined && last.office !== mention.office
  if (!isBody || isOther || mention.kind === 'government' || mention.kind === 'reference') return undefined
  const opens = /^ ?[(（][「“"]?(?:下[称稱]|简称|又称|the )?[「“"]?$/u.test(plain.slice(last.end, mention.start))
  const closes = /^[」”"]?[)）]/u.exec(plain.slice(mention.end))?.[0]
  return opens && closes !== undefined ? mention.end + closes.length : undefined
}

/** A post and the name of its holder, or a name and its other form, are one mention: 財政司司長陳茂波. */
function joined({ plain }: View, mentions: readonly Mention[]): readonly Mention[] {
  const rows: Mention[] = []
  for (const mention of mentions) {
    const last = rows.at(-1)
    const inBracket = last && bracketed(plain, last, mention)
    if (last && inBracket) {
      const office = last.office ?? mention.office
      rows[rows.length - 1] = { ...last, end: inBracket, ...(office === undefined ? {} : { kind: 'office', office }) }
      continue
    }
    const isSame = last?.office !== undefined && last.office === mention.office
    const isOne =
      (last?.kind === 'organisation' || last?.kind === 'office') &&
      mention.kind === 'organisation' &&
      last.end === mention.start
    if (last && isSame && plain.slice(last.end, mention.start).trim() === '')
      rows[rows.length - 1] = { ...last, end: mention.end }
    else if (last && isOne) rows[rows.length - 1] = { start: last.start, end: mention.end, kind: 'organisation' }
    else rows.push(mention)
  }
  return rows
}

/** Whether a body that no list knows stands in a sentence about a place abroad. */
function abroadIn({ plain }: View, mention: Mention): boolean {
  return mention.kind === 'organisation' && isAbroad(plain.slice(0, mention.end))
}

/** What the rest of the document says of names: short ones that it gives, and those that only act. */
export interface Elsewhere {
  readonly aliases?: readonly Mention[]
  readonly unlisted?: readonly Span[]
}

/** Everyone named in a view who may act, in order; no two overlap. */
export function mentionsIn(
  view: View,
  find: FindNames,
  { aliases = [], unlisted = [] }: Elsewhere = {},
): readonly Mention[] {
  const governments = governmentsIn(view, find)
  const isGovernment = (known: Mention): boolean =>
    governments.some(({ start, end }) => start <= known.start && known.end <= end)
  const named = find(view.text)
    .map(({ start, end, id }): Mention => ofPlace(view, { start, end, kind: 'office', office: id }))
    .filter((known) => !isGovernment(known) && !isSort(view, known) && !isCut(view, known))
  const shaped = organisationsIn(view)
  const foreign = governments.filter(({ kind }) => kind !== 'government')
  const larger = shaped.filter((other) => named.some((known) => isPartOf(view, known, other)))
  const referring = [...view.plain.matchAll(references)].map(({ 0: word, index }): Mention => ({
    start: index,
    end: index + word.length,
    kind: 'reference',
  }))
  const acting = unlisted.map(({ start, end }): Mention => ({ start, end, kind: 'organisation' }))
  const certain = named.filter((known) => !larger.some((other) => isPartOf(view, known, other)))
  const settled = settle([foreign, certain, larger, shaped, aliases, governments, referring, acting])
  const rows = namesInRows(view, settled)
  return joined(view, settle([settled, rows])).map((mention) =>
    withPost(view, abroadIn(view, mention) ? { ...mention, kind: 'foreign' } : mention),
  )
}
