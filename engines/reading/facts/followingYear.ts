import type { StatedDate } from '#engines/chinese'
import type { View } from '../view/view.ts'

const following = /^(?:翌年|次年|the following year|the next year)$/u
const yearOf = (day: string): number => Number(day.slice(0, 4))

/** What 翌年 means is the year after the one that the text spoke of last. It holds that year between one sentence and the next. */
export function followingYears(): (view: View, dates: readonly StatedDate[]) => readonly StatedDate[] {
  let last: number | undefined
  return ({ plain }, dates) =>
    dates.map((date) => {
      if (!following.test(plain.slice(date.start, date.end)) || last === undefined) {
        last = yearOf(date.to)
        return date
      }
      const year = last + 1
      last = year
      return { ...date, from: `${year}-01-01`, to: `${year}-12-31` }
    })
}
