import type { Span } from '#engines/chinese'
import type { Passage } from '#engines/passages'
import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'

/** Passages at the beginning of a text that may say when and by whom it was published. */
const opening = 4
const label = new RegExp(
  `(?:${either(list('出版 更新 發佈 發布 發佈時間 更新時間 刊登 刊登日期 日期 撰文日期'))}|\\b(?:published|updated|posted|date))(?:${either(list('時間 日期 於'))})?[:： ]*$`,
  'u',
)
const dateline = /^[^,，。]{0,4}(?:电|讯)(?:[ (（]|$)|^ ?(?:\([^)]{1,20}\))? ?[-–—]{1,2} /u
/** As many passages at the end may hold no more than the day and place of issue. */
const closing = 3
const closes = new RegExp(
  `^(?:ends?|完|[\\p{P}\\s])*(?:${either(list('星期一 星期二 星期三 星期四 星期五 星期六 星期日 香港時間 發稿時間'))}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|issued at hkt|hkt|(?:january|february|march|april|may|june|july|august|september|october|november|december)|\\p{Script=Han}{0,14}(?:局|署|处|办公室|秘书处|政府)|[\\p{P}\\s\\d]|[时分])*$`,
  'u',
)
/** What takes place on a day is no publishing. */
const meets = /会议|讨论|审议|举行|提交|截止|\b(?:meeting|discussion|deadline)\b/u
/** All that a line with a publishing date holds besides it: a time, a zone, a name. */
const rest = /^[\s\d:|｜/.,()·・\-–—]*(?:hkt|am|pm|星期[一二三四五六日天])?[\s\p{P}\d:]*[\p{Script=Han}a-z ]{0,8}$/u

/** A mere length of time, which is an amount and no date: 三年內, 100日內, within six months. */
const duration =
  /^(?:在|于)?(?:[0-9]{1,3}|[零一二三四五六七八九十百两半数多]{1,4})(?:年|个月|日|天|周|星期|小时|季|个学年)(?:之|以)?内$|^within (?:the |a )?[a-z0-9 -]+ (?:years?|months?|weeks?|days?|hours?)$/u

export const isDuration = ({ plain }: View, { start, end }: Span): boolean => duration.test(plain.slice(start, end))

/** 青年初創 holds no 年初. */
export const isInWord = ({ plain }: View, { start, end }: Span): boolean =>
  (/^年[初中底]/u.test(plain.slice(start, end)) && /[青少幼老壮]$/u.test(plain.slice(0, start))) ||
  // 第八十五號報告書 holds no 十五號.
  (/^[零一二三四五六七八九十0-9]/u.test(plain.slice(start, end)) &&
    /第[零一二三四五六七八九十百0-9]*$/u.test(plain.slice(0, start)))

/** Days of the week that recur are no date: 星期一至五. */
export const recurs = ({ plain }: View, { start, end }: Span): boolean =>
  /^(?:星期|周|礼拜)[一二三四五六日]$/u.test(plain.slice(start, end)) && /^[至到及和、]/u.test(plain.slice(end))

/** “July 1 this year” is one date: what only repeats the year of the date before it is none. */
export const repeatsYear = ({ plain }: View, { start, end }: Span): boolean =>
  /^(?:this year|next year|last year)$/u.test(plain.slice(start, end)) &&
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: [0-9]{1,2})? $/u.test(
    plain.slice(0, start),
  )

/** Whether a date says when the text was published and belongs to the page: a dateline, 更新：, a line with nothing else at the top. */
export function isPublishing({ plain }: View, date: Span, passage: Passage, passages: number): boolean {
  const [before, after] = [plain.slice(0, date.start), plain.slice(date.end)]
  if (label.test(before)) return true
  const words = before + after
  if (meets.test(words)) return false
  if (passage.ordinal >= Math.max(opening, passages - closing)) return words.length <= 48 && closes.test(words)
  if (passage.ordinal >= opening) return false
  if (date.start < 24 && dateline.test(after)) return true
  const isStamp = /^20[0-9]{2}[年/-]/u.test(plain.slice(date.start)) && /^(?: |[|｜]|$)/u.test(after)
  if (passage.kind === 'heading' && !isStamp) return false
  const others = words
  const isByline = passage.ordinal < 2 && before.trim() === '' && others.length <= 40 && !/[，,。；]/u.test(others)
  return isByline || (others.length <= 24 && rest.test(others))
}
