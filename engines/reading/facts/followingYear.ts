import type { StatedDate } from '#engines/chinese'
import type { View } from '../view/view.ts'

const following = /^(?:翌年|次年|the following year|the next year)/u
const followingBefore = /(?:翌年|次年)$/u
const sameBefore = /(?:同年|当年)$/u
const saysYear = /(?:19|20)[0-9]{2}|[今去明前本上下]|\b(?:this|last|next)\b/u
const yearOf = (day: string): number => Number(day.slice(0, 4))
/** The same days in another year; the last of February is the last of February. */
const inYear = (day: string, year: number): string => `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`

/**
 * What 翌年 and 同年11月 mean hangs on the year that the text spoke of last. The reader holds that year between one sentence and the next.
 */
export function followingYears(): (view: View, dates: readonly StatedDate[]) => readonly StatedDate[] {
  let last: number | undefined
  return ({ plain }, dates) =>
    dates.map((date) => {
      const [words, before] = [plain.slice(date.start, date.end), plain.slice(0, date.start)]
      const steps =
        following.test(words) || followingBefore.test(before)
          ? 1
          : sameBefore.test(before) && !saysYear.test(words)
            ? 0
            : undefined
      if (steps === undefined || last === undefined) {
        last = yearOf(date.to)
        return date
      }
      const year = last + steps
      const length = yearOf(date.to) - yearOf(date.from)
      last = year + length
      return { ...date, from: inYear(date.from, year), to: inYear(date.to, last) }
    })
}
