import { readAmounts, type Amount, type StatedDate } from '#engines/chinese'
import type { View } from '../view/view.ts'

/**
 * A length of time within the words of a date: 未來[三年], 自2025/26起的[三個學年], within [six months]. A year of four figures, a month of the
 * year and a day of the month are no lengths.
 */
const lengths =
  /(?<![0-9第零一二三四五六七八九十百月上下前后/])(?:(?:[0-9]{1,3}|[一二三四五六七八九十百两]{1,4})(?:[至到~–-](?:[0-9]{1,3}|[一二三四五六七八九十百两]{1,3}))?(?:年半|年(?![0-9零一二三四五六七八九十])|个学年|学年|个多?月|个星期|星期|周|天|小时|个工作天|日(?=之?内|以内))|半年|[0-9]{1,3}[至到-][0-9]{1,3}个月)|\b(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)(?:[ -](?:to|or) (?:[0-9]{1,3}|[a-z]{3,6}))?[ -](?:school |academic |working )?(?:years?|months?|weeks?|days?|hours?)\b/gu
/** 三年前 says when, and not how long. */
const ago = /^(?:之|以)?前|^ (?:ago|earlier|later)\b|^(?:之|以)?后/u

/** 自2025/26起[的三個學年]. */
const since = /起(?:的|计|连续)?$/u

/** The lengths of time that dates are made of. A date and the length within it are both stated. */
export function durationsIn({ text, plain }: View, dates: readonly StatedDate[]): readonly Amount[] {
  return dates.flatMap(({ start, end, precision }) =>
    [...plain.slice(start, end).matchAll(lengths)].flatMap(({ 0: words, index }) => {
      const from = start + index
      if (precision !== 'span' && !since.test(plain.slice(start, from))) return []
      if (ago.test(plain.slice(from + words.length))) return []
      const [amount] = readAmounts(text.slice(from, from + words.length))
      return amount?.unit.kind === 'time' ? [{ ...amount, start: from + amount.start, end: from + amount.end }] : []
    }),
  )
}
