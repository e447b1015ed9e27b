/**
 * Names in a question that a passage must share to be about the same thing: years, places, and acronyms. Another year or another
 * city is another question, however alike the rest is.
 */
const chineseDigits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const inDigits = (folded: string): string =>
  folded.replaceAll(/[二一][〇零一二三四五六七八九]{3}(?=年|\b)/gu, (year) =>
    [...year].map((digit) => chineseDigits[digit] ?? digit).join(''),
  )

/** A year, or two that make one financial or school year. */
const year = /(?<![\d,.])((?:19|20)\d{2})(?:\s*[-/–至]\s*((?:19|20)?\d{2}))?(?!\d|,\d)(?:年度?|学年|\/|-|\b)?/gu
const shortSpan = /(?<!\d)(\d{2})\s*[-/–]\s*(\d{2})(?=\s*(?:年度?|嗰[年份]|学年|财年|budget))/gu

/** 第三期 is not 第二期. */
const ordinal = /第([一二三四五六七八九十\d]+)(期|届|轮|阶段|批|代)/gu

/** Quarters of a year, by what calls them. */
const quarters: readonly RegExp[] = [
  /第?一季|首季|头三个月|\bq1\b|first quarter|1st quarter/u,
  /第?二季|次季|\bq2\b|second quarter|2nd quarter/u,
  /第?三季|\bq3\b|third quarter|3rd quarter/u,
  /第?四季|末季|\bq4\b|fourth quarter|4th quarter|last quarter/u,
]
/** The quarter of a year that a text speaks of, if it is one. */
function quarterIn(folded: string): number | undefined {
  const found = quarters.flatMap((each, at) => (each.test(folded) ? [at] : []))
  return found.length === 1 ? found[0] : undefined
}

/** Whether a question and a sentence speak of different quarters, or of different years while both state theirs. */
export function isOfAnotherTime(question: string, sentence: string): boolean {
  const quarter = quarterIn(question)
  const other = quarterIn(sentence)
  if (quarter !== undefined && other !== undefined && quarter !== other) return true
  const asked = yearsIn(question)
  const said = yearsIn(sentence)
  return (
    asked.size > 0 &&
    said.size > 0 &&
    [...asked].every((each) => ![...said].some((one) => one.split('/')[0] === each.split('/')[0]))
  )
}

function yearsIn(folded: string): ReadonlySet<string> {
  const text = inDigits(folded)
  const years = new Set<string>()
  for (const [, from = '', to] of text.matchAll(year)) years.add(to === undefined ? from : `${from}/${to.slice(-2)}`)
  for (const [, from = '', to = ''] of text.matchAll(shortSpan)) years.add(`20${from}/${to}`)
  return years
}

/** Places of the world and of China, by every name in use, in folded form. */
const places: readonly RegExp[] = [
  /香港|本港|港府|hong kong|\bhk\b/u,
  /澳门|maca[uo]/u,
  /深圳|shenzhen/u,
  /广州|guangzhou/u,
  /珠海|zhuhai/u,
  /上海|shanghai/u,
  /北京(?!时间)|beijing/u,
  /杭州|hangzhou/u,
  /成都|chengdu/u,
  /重庆|chongqing/u,
  /武汉|wuhan/u,
  /天津|tianjin/u,
  /台湾|台北|taiwan|taipei/u,
  /新加坡|星加坡|singapore/u,
  /日本|东京|japan|tokyo/u,
  /韩国|首尔|korea|seoul/u,
  /印度(?!尼西亚)|\bindia\b/u,
  /印尼|印度尼西亚|indonesia/u,
  /马来西亚|吉隆坡|malaysia/u,
  /泰国|曼谷|thailand/u,
  /越南|vietnam/u,
  /菲律宾|philippines/u,
  /美国|united states|\bu\.s\.|\busa\b|america/u,
  /英国|伦敦|united kingdom|\buk\b|britain|london/u,
  /加拿大|canada/u,
  /澳洲|澳大利亚|australia/u,
  /德国|germany/u,
  /法国|巴黎|france/u,
  /欧盟|欧洲|european union|\beu\b|europe/u,
  /瑞士|switzerland/u,
  /以色列|israel/u,
  /阿联酋|迪拜|dubai|emirates/u,
  /大湾区|greater bay area|\bgba\b/u,
  /东南亚|southeast asia/u,
]

const placesIn = (folded: string): ReadonlySet<number> =>
  new Set([...places.entries()].filter(([, place]) => place.test(folded)).map(([index]) => index))

/**
 * Bodies, by how their names end. What stands before the ending must be found too: 醫院管理局 is not in a passage that only has 管理局.
 */
const chineseBody =
  /(?<core>\p{Script=Han}{2,6}?)(?:管理局|事务局|事务处|管理处|委员会|监察局|局|署|(?<![好坏用益何到之短长])处(?!理|于|境|分|方)|厅|法院|医院|银行|大学|协会|学会|基金会|机场|邮政)/gu
const englishBody =
  /(?<core>(?:[A-Z][\w&'-]*,? (?:of |and |for |the )?){1,5})(?:Authority|Department|Bureau|Office|Board|Commission|Council|Police|Court|Hospital|University|Airport|Association|Society)\b/gu

/** Words before the name of a body that are no part of it. */
const notOfName =
  /^(?:.*?(?:请问|以及|关于|根据|政府|由|是|在|向|与|和|同|嗰个|个|哪个|哪一个|哪间|边个|边间|什么|哪些|某|这个|该|去|到|找|搵|任职|属|各|每|所有|有|几|多少|间|家|名|位|的|嘅|对|为|被|受|做|用|点|如何|话|讲|请|问|等|加入|参加|参与|提醒|获邀|出任|担任|兼任|而家|现在|未来|最近))+/u
/** Words that say what sort of body is meant, and name none. */
const sort =
  /^(?:公立|资助|本地|本港|私立|自资|海外|内地|国际|政策|相关|有关|负责|监管|执法|研究|技术|科技|大专|创科|私人|公营|上市|中小|策略|专责|筹备|跨部门)+$/u
const english = new Set([
  'Which',
  'What',
  'The',
  'Does',
  'Do',
  'Is',
  'Will',
  'How',
  'Who',
  'Has',
  'Government',
  'Policy',
  'of',
  'and',
  'for',
  'the',
])

const pairsOf = (words: string): readonly string[] => [...words].slice(1).map((_, at) => words.slice(at, at + 2))

/** The parts of the names of bodies that must be found: pairs of characters, or English words, for each body. */
function bodiesIn(question: string, folded: string, home: string): readonly (readonly string[])[] {
  const city = home.match(/\p{Script=Han}+/u)?.[0] ?? '本市'
  const chinese = [...folded.matchAll(chineseBody)]
    .map(({ groups }) =>
      (groups?.['core'] ?? '')
        .replace(notOfName, '')
        .replace(city, '')
        .replace(/^(?:本港|全港|全国|国家|中国)/u, ''),
    )
    .filter((core) => core.length >= 2 && !sort.test(core))
    .map(pairsOf)
  const inEnglish = [...question.matchAll(englishBody)]
    .map(({ groups }) =>
      (groups?.['core'] ?? '').split(/[\s,]+/).filter((word) => word.length > 2 && !english.has(word)),
    )
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => word.toLowerCase()))
  return [...chinese, ...inEnglish]
}

/** Offices of the city that one person holds, by every name in use, in folded form. */
const offices: readonly RegExp[] = [
  /行政长官|特首|chief executive(?! officer)/u,
  /财政司|财爷|财司|financial secretary/u,
  /政务司|chief secretary/u,
  /律政司|secretary for justice/u,
]

/** What a question names. */
export interface NamedThings {
  readonly years: ReadonlySet<string>
  /** The quarter of a year, 0 to 3. */
  readonly quarter: number | undefined
  readonly ordinals: readonly string[]
  readonly places: ReadonlySet<number>
  readonly bodies: readonly (readonly string[])[]
  readonly offices: readonly RegExp[]
  /** Such as a reference: `codesIn`. */
  readonly codes: readonly string[]
}

/**
 * @param folded lower case, Simplified
 * @param home names the city whose programme this is: what everything is about tells nothing apart
 */
export function namedThings(question: string, folded: string, home: string): NamedThings {
  const found = placesIn(folded).difference(placesIn(home))
  return {
    years: yearsIn(folded),
    quarter: quarterIn(folded),
    ordinals: [...folded.matchAll(ordinal)].map(([words]) => words),
    places: found,
    bodies: bodiesIn(question, folded, home),
    offices: offices.filter((office) => office.test(folded)),
    codes: codesIn(folded),
  }
}

/** A body counts as found where half of its name is. */
const enoughOfName = 0.5

/** A year, or two that make one financial or school year, as a passage may write it. */
function formOf(wanted: string): RegExp {
  const [from = '', to] = wanted.split('/')
  return to === undefined
    ? new RegExp(String.raw`(?<!\d)${from}(?!\d)`, 'u')
    : new RegExp(String.raw`(?<!\d)${from}\s*[-/–至]\s*(?:20)?${to}(?!\d)`, 'u')
}

/** Names written in capitals, as acronyms and products are. */
const capitals = /(?<![\w-])(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Za-z][\w-]{1,20}/gu
const everyday = new Set(['ai', 'hk', 'it', 'ok', 'tv', 'uk', 'us', 'usa', 'eu', 'faq', 'gov', 'hksar'])

export const acronymsIn = (question: string): readonly string[] =>
  [...new Set([...question.matchAll(capitals)].map(([name]) => name.toLowerCase()))].filter(
    (name) => !everyday.has(name),
  )

/** Letters and digits that name one thing, as a reference or a model does: with those two digits at least it is no unit and no quarter. */
const code = /(?<![\w-])[a-z](?=(?:[a-z]*\d){2})[a-z\d]{4,}(?![\w-])/gu
export const codesIn = (folded: string): readonly string[] => [
  ...new Set([...folded.matchAll(code)].map(([found]) => found)),
]

/** How many things of each kind are not there. */
export interface Lacking {
  readonly years: number
  readonly quarters: number
  readonly codes: number
  readonly ordinals: number
  readonly places: number
  readonly bodies: number
}

/**
 * What of the things that are named a passage lacks; a body may be named anywhere in its text, since an article names it once.
 * @param folded the passage and what belongs to it
 * @param document its whole text and that, folded likewise
 */
export function lacking(
  { years, quarter, ordinals, places: wanted, bodies, offices: held, codes }: NamedThings,
  folded: string,
  document: string,
): Lacking {
  const text = inDigits(folded)
  return {
    years: [...years].filter((each) => !formOf(each).test(text)).length,
    quarters: quarter === undefined || quarters[quarter]?.test(folded) === true ? 0 : 1,
    codes: codes.filter((each) => !folded.includes(each)).length,
    ordinals: ordinals.filter((each) => !folded.includes(each)).length,
    places: [...wanted].filter((index) => places[index]?.test(folded) !== true).length,
    bodies:
      bodies.filter((parts) => parts.filter((part) => document.includes(part)).length < enoughOfName * parts.length)
        .length + held.filter((office) => !office.test(document)).length,
  }
}
