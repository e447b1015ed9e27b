import { addMonths, dayOf, isDay, lengthOfMonth, partsOf, weekdayOf, type Day } from './calendar.ts'
import type { Precision } from './stated.ts'

/** From a first to a last day, and how precisely that was said. */
export interface Period {
  readonly from: Day
  readonly to: Day
  readonly precision: Precision
  readonly relative: boolean
}

type Of = Omit<Period, 'relative'>

export function dayPeriod(day: Day): Of {
  return { from: day, to: day, precision: 'day' }
}

export function monthPeriod(year: number, month: number): Of {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, lengthOfMonth(year, month)), precision: 'month' }
}

/** So many months from the first of one. */
export function monthsPeriod(year: number, month: number, months: number, precision: Precision): Of {
  const from = dayOf(year, month, 1)
  return { from, to: addMonths(from, months) - 1, precision }
}

export function yearPeriod(year: number): Of {
  return monthsPeriod(year, 1, 12, 'year')
}

export function quarterPeriod(year: number, quarter: number): Of {
  return monthsPeriod(year, quarter * 3 - 2, 3, 'quarter')
}

export function halfPeriod(year: number, half: number): Of {
  return monthsPeriod(year, half === 1 ? 1 : 7, 6, 'half')
}

/** Spring is March to May, and winter runs into the next year. */
export function seasonPeriod(year: number, season: 'spring' | 'summer' | 'autumn' | 'winter'): Of {
  return monthsPeriod(year, { spring: 3, summer: 6, autumn: 9, winter: 12 }[season], 3, 'season')
}

export function financialYear(year: number): Of {
  return monthsPeriod(year, 4, 12, 'financial-year')
}

export function schoolYear(year: number): Of {
  return monthsPeriod(year, 9, 12, 'school-year')
}

/** The 15th plan is 2026 to 2030. */
export function planPeriod(number: number): Of {
  return monthsPeriod(1951 + number * 5, 1, 60, 'plan')
}

/** 年初, 年中, 年底: the first quarter, June and July, December. */
export function edgeOfYear(year: number, edge: 'start' | 'middle' | 'end'): Of {
  if (edge === 'start') return monthsPeriod(year, 1, 3, 'span')
  return edge === 'middle' ? monthsPeriod(year, 6, 2, 'span') : monthPeriod(year, 12)
}

/** 月初 and 上旬 are the 1st to 10th, 月中 and 中旬 to the 20th, 月底 and 下旬 the rest. */
export function edgeOfMonth(year: number, month: number, edge: 'start' | 'middle' | 'end'): Of {
  const first = dayOf(year, month, 1)
  if (edge === 'start') return { from: first, to: first + 9, precision: 'span' }
  if (edge === 'middle') return { from: first + 10, to: first + 19, precision: 'span' }
  return { from: first + 20, to: monthPeriod(year, month).to, precision: 'span' }
}

/** How many days lie between a period and a day; 0 if it is within. */
export function distance(period: Of, day: Day): number {
  if (day < period.from) return period.from - day
  return day > period.to ? day - period.to : 0
}

/**
 * Which of the periods of three years a month or quarter without its year is: the nearest to the day of writing, and the later of two
 * that are as near; where the words before it speak of the future, the first that is not over. 29 February may be further away.
 */
export function nearest(make: (year: number) => Of | undefined, written: Day, future: boolean): Of | undefined {
  const { year } = partsOf(written)
  const within = (years: readonly number[]): readonly Of[] => years.flatMap((away) => make(year + away) ?? [])
  const near = within([1, 0, -1])
  const choices = near.length > 0 ? near : within([8, 7, 6, 5, 4, 3, 2, -2, -3, -4, -5, -6, -7, -8])
  const open = future ? choices.filter(({ to }) => to >= written) : choices
  return (open.length > 0 ? open : choices).reduce<Of | undefined>(
    (best, choice) => (best === undefined || distance(choice, written) < distance(best, written) ? choice : best),
    undefined,
  )
}

/** A day of the month alone is in the month in which it is nearest to the day of writing. */
export function nearestDay(day: number, written: Day): Of | undefined {
  const choices = [0, -1, 1].flatMap((months) => {
    const { year: of, month } = partsOf(addMonths(written, months))
    return isDay(of, month, day) ? [dayOf(of, month, day)] : []
  })
  const found = choices.reduce<Day | undefined>(
    (best, choice) => (best === undefined || Math.abs(choice - written) < Math.abs(best - written) ? choice : best),
    undefined,
  )
  return found === undefined ? undefined : dayPeriod(found)
}

/** A weekday (0 for Sunday) of the week of writing, or of one so many weeks away. */
export function weekdayNearest(weekday: number, weeks: number, written: Day): Of {
  const monday = written - ((weekdayOf(written) + 6) % 7)
  return dayPeriod(monday + weeks * 7 + ((weekday + 6) % 7))
}
