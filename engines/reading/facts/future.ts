import type { StatedDate } from '#engines/chinese'
import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'

/** A date whose words say its year, or how it stands to this day, is what it says. */
const saysYear =
  /(?:19|20)[0-9]{2}|[0-9零〇○一二三四五六七八九]{4}年|[今去明昨前本上下过翌同]|周|星期|礼拜|\b(?:this|last|next|past|coming|ago)\b/u
/** What is yet to be done. */
const ahead = new RegExp(
  `${either(list('推出 投入服務 投入運作 投入使用 啟用 落成 完成 竣工 展開 開展 動工 開通 實施 生效 接受申請 開始申請 截止 交付 進駐 入伙 發放 派發 提交 審議 表決 公布 啟動 試行 試業 開業 開幕 開放 舉行 舉辦 上線 推行 招標 遷入'))}|\\b(?:launch|open|start|begin|complete|take effect|close|vote|finish|deliver|go live)s?\\b`,
  'u',
)
const past = new RegExp(
  `${either(list('已 曾 了 過 去年 錄得 增長 上升 下跌 按年 按月 按季 同比 環比 當時 早前 至今 累計 佔 為止 截至 昨'))}|\\b(?:was|were|had|has|have|rose|fell|grew|since|recorded|so far|already|launched|opened|started|began|closed|completed|finished|voted)\\b`,
  'u',
)
const clauseEnd = /[，,。；;！？!?]/u
const later = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`

/**
 * A month, a quarter or a day without a year is the nearest one; where what is said of it is yet to be done (第四季投入服務, 9月起, by
 * October) and nothing in the clause speaks of the past, it is the next one.
 */
export function aheadOf({ plain }: View, date: StatedDate, written: string): StatedDate {
  if (date.to >= written || saysYear.test(plain.slice(date.start, date.end))) return date
  if (date.precision === 'year' || date.precision === 'financial-year' || date.precision === 'school-year') return date
  const left = plain.slice(0, date.start).split(clauseEnd).at(-1) ?? ''
  const right = plain.slice(date.end).split(clauseEnd, 1)[0] ?? ''
  if (past.test(left) || past.test(right)) return date
  return date.bound !== undefined || ahead.test(right) || /最快|最迟|稍后|争取|力争|会在|会于/u.test(left)
    ? { ...date, from: later(date.from), to: later(date.to) }
    : date
}
