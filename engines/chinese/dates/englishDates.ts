import { at, matchAt } from '../numerals/folded.ts'
import type { Of, Reading, Setting } from './reading.ts'
import { dayOf, isDay, partsOf } from './calendar.ts'
import * as period from './period.ts'

const names = 'january february march april may june july august september october november december'.split(' ')
const month = `(?:(${names.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}\\.?` : name)).join('|')}|sept\\.?))(?![a-z])`
const yearPart = '(?:,? (?:of )?((?:19|20|21)[0-9]{2})(?![0-9]))?'
const ordinal = '(?:st|nd|rd|th)?'
const dayMonth = at(
  `(?:(3[01]|[12][0-9]|0?[1-9])${ordinal}(?:-|–| to | and ))?(3[01]|[12][0-9]|0?[1-9])${ordinal}(?: of)? ${month}${yearPart}`,
)
const monthDay = at(
  `${month} (3[01]|[12][0-9]|0?[1-9])${ordinal}(?:(?:-|–| to | and )(3[01]|[12][0-9]|0?[1-9])${ordinal})?(?![0-9:]|\\.[0-9]|[ ]?(?:%|percent|million|billion|bn))${yearPart}`,
)
const monthYear = at(`(?:(early|mid|late)[- ])?${month},? (?:of )?((?:19|20|21)[0-9]{2})(?![0-9])`)
const monthOnly = at(
  `(?:(early|mid|late)[- ]|(this|next|last) )?${month}(?! (?:be|have|not|also|well|need|want|take|see|i|we|you|they|he|it)\\b)`,
)
const wordsOfMonth =
  /(?:\b(?:in|by|since|until|till|from|of|before|after|during|through|to|next|last|this|and|end|early|mid|late|between|for|around)[ -])$/

export function englishDateAt(text: string, index: number, setting: Setting): Reading | undefined {
  const { written, future } = setting
  const first = matchAt(dayMonth, text, index)
  if (first !== undefined)
    return daysReading(monthOf(first[3]), [first[1], first[2]], first[4], index + first[0].length, setting)
  const second = matchAt(monthDay, text, index)
  if (second !== undefined)
    return daysReading(monthOf(second[1]), [second[2], second[3]], second[4], index + second[0].length, setting)
  const dated = matchAt(monthYear, text, index)
  if (dated !== undefined) {
    return { ...inMonth(Number(dated[3]), monthOf(dated[2]), dated[1]), end: index + dated[0].length, relative: false }
  }
  const alone = matchAt(monthOnly, text, index)
  if (alone?.[2] !== undefined) return movedMonth(alone[2], monthOf(alone[3]), written, index + alone[0].length)
  if (alone === undefined || (alone[1] === undefined && !wordsOfMonth.test(text.slice(Math.max(0, index - 9), index))))
    return undefined
  const found = period.nearest((of) => inMonth(of, monthOf(alone[3]), alone[1]), written, future)
  return found === undefined ? undefined : { ...found, end: index + alone[0].length, relative: true }
}

function monthOf(name: string | undefined): number {
  return names.findIndex((full) => full.startsWith((name ?? '').slice(0, 3))) + 1
}

function inMonth(year: number, of: number, edge: string | undefined): Of {
  if (edge === undefined) return period.monthPeriod(year, of)
  return period.edgeOfMonth(year, of, edge === 'early' ? 'start' : edge === 'mid' ? 'middle' : 'end')
}

/** Last December is the latest that is over, and next December the first to come. */
function movedMonth(which: string, of: number, written: number, end: number): Reading {
  const { year: now, month: current } = partsOf(written)
  const shift = which === 'last' && of >= current ? -1 : which === 'next' && of <= current ? 1 : 0
  return { ...period.monthPeriod(now + shift, of), end, relative: true }
}

/** 25 to 28 February and February 25-28, or one day alone, which is either of the two. */
function daysReading(
  of: number,
  days: readonly (string | undefined)[],
  year: string | undefined,
  end: number,
  setting: Setting,
): Reading | undefined {
  const [first, last] = days.filter((day) => day !== undefined).map(Number)
  if (first === undefined) return undefined
  const from = dayReading(of, first, year, end, setting)
  const to = last === undefined ? from : dayReading(of, last, year, end, setting)
  if (from === undefined || to === undefined || last === undefined) return from
  return to.from <= from.from ? undefined : { ...from, to: to.to, precision: 'span' }
}

function dayReading(
  of: number,
  day: number,
  year: string | undefined,
  end: number,
  { written, future }: Setting,
): Reading | undefined {
  const make = (inYear: number): Of | undefined =>
    isDay(inYear, of, day) ? period.dayPeriod(dayOf(inYear, of, day)) : undefined
  const found = year === undefined ? period.nearest(make, written, future) : make(Number(year))
  return found === undefined ? undefined : { ...found, end, relative: year === undefined }
}
