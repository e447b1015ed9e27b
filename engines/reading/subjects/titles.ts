import type { Span } from '#engines/chinese'
import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'

/** A measure that the text itself names, not known before. */
export interface Title extends Span {
  /** `named`: by a title in marks or with a word such as 計劃; `described`: by what is done. */
  readonly how: 'named' | 'described'
}

/** What measures are called. */
const heads = either(
  list(
    `計劃 先導計劃 資助計劃 培育計劃 撥款計劃 加速計劃 推廣計劃 基金 中心 委員會 研發院 研究院 學院 平台 藍圖 課程 聯盟 園區 數據園 沙盒 系統 架構 培訓 工作組 提升組 小組 行動 試點 示範項目 大樓 基建 工程 公司 指引 條例草案 政策 綱領 策略 路線圖 措施 項目 優惠 補貼 津貼 獎勵 債券 碼頭 設施 走廊 專線`,
  ),
)
const verbs = either(
  list(
    `推出 推動 推行 推進 推展 推廣 開展 展開 開設 開辦 設立 設置 成立 建立 興建 建設 建造 打造 籌建 籌辦 籌備 籌組 發展 落實 實施 發布 公布 制定 制訂 訂定 優化 擴展 擴大 擴建 提升 改善 引入 增設 延長 舉辦 支援 支持 資助 用於 用作 用以 加速 加強 協助 重推 試行 研究`,
  ),
)
const marked = new RegExp(`[「『《“"]([^「」『』《》“”"]{2,30})[」』》”"](${heads})?`, 'gu')
const object = new RegExp(
  `${verbs}(?:新一輪|首個|一個|一項|一套|一間|全新的|新的|有關|相關)*([^,，;；。、:：「」《》()]{2,32}?${heads})(?![\\p{Script=Han}])`,
  'gu',
)
/** Words that end many a phrase and few names. */
const looseHead = new RegExp(
  `${either(list('策略 項目 措施 公司 政策 行動 設施 工程 優惠 補貼 津貼 獎勵 課程 培訓'))}$`,
  'u',
)
const looseObject = new RegExp(`${verbs}([^,，;；。:：「」《》()]{3,28})`, 'u')
const english =
  /\b(?:(?:[A-Z][\w’'-]*|of|for|and|on|the|in) ){1,8}(?:Scheme|Programme|Program|Fund|Centre|Center|Plan|Initiative|Project|Platform|Strategy|Blueprint|Park|Institute|Committee|Grant|Pilot|Hub|Framework|Campaign)\b/g

/** Titles that a clause gives to measures: in marks, or after a verb and ending with a word that measures are called by. */
export function titlesIn({ plain, text }: View, clause: Span): readonly Title[] {
  const words = plain.slice(clause.start, clause.end)
  const at = (index: number, length: number, how: Title['how']): Title => ({
    start: clause.start + index,
    end: clause.start + index + length,
    how,
  })
  const found: Title[] = []
  const keep = (title: Title) => {
    if (!found.some(({ start, end }) => start < title.end && title.start < end)) found.push(title)
  }
  for (const { 0: whole, 1: inner = '', 2: head, index } of words.matchAll(marked)) {
    const isTitle = head !== undefined || new RegExp(`${heads}$`, 'u').test(inner)
    if (isTitle) keep(at(index, whole.length, 'named'))
  }
  for (const { 0: whole, 1: inner = '', index } of words.matchAll(object)) {
    const title = inner.replace(/^(?:了|后|的|将|多项|各项|更多|[0-9一二两三四五六七八九十]+[个间项条所])/u, '')
    const isLoose = /[的了]|^.{0,3}$|^成为/u.test(title) || looseHead.test(title)
    if (title.length >= 3) keep(at(index + whole.length - title.length, title.length, isLoose ? 'described' : 'named'))
  }
  for (const { 0: whole, index } of text.slice(clause.start, clause.end).matchAll(english)) {
    const lead = /^(?:(?:of|for|and|on|the|The|in|In|A|An) )*/.exec(whole)?.[0].length ?? 0
    if (/ /.test(whole.slice(lead))) keep(at(index + lead, whole.length - lead, 'named'))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What a clause says is done, where it names no measure: the verb and its object, as a span. */
export function deedIn({ plain }: View, clause: Span): Title | undefined {
  const words = plain.slice(clause.start, clause.end)
  const found = looseObject.exec(words)
  if (found)
    return { start: clause.start + found.index, end: clause.start + found.index + found[0].length, how: 'described' }
  return undefined
}
