import { at, matchAt } from '../numerals/folded.ts'
import { readEnglishNumeral } from '../numerals/englishNumeral.ts'
import type { Reading, Setting } from './chineseDates.ts'
import { addMonths, dayOf, isDay, partsOf } from './calendar.ts'
import * as period from './period.ts'
import type { Period } from './period.ts'
import { pointing, ranging, type Length } from './relativeDates.ts'
import { weekdayNearest } from './chineseDates.ts'

type Of = Omit<Period, 'relative'>
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

const nth = '(first|second|third|fourth|1st|2nd|3rd|4th)'
const quarter = at(
  `(?:${nth} quarter|q([1-4])|([1-4])q)(?![a-z0-9])(?:(?: of|,)? ?(?:(?:fy)?((?:19|20)[0-9]{2})|(this year|last year|next year|the year)))?`,
)
const half = at(
  `(?:${nth} half(?: of| in)? ?(?:((?:19|20)[0-9]{2})|(this year|last year|next year|the year))|([12])h ?((?:20)?[0-9]{2})|h([12])(?![a-z0-9]) ?((?:19|20)[0-9]{2})?|(later) this year)(?![0-9a-z])`,
)
const season = at(`(?:(this|next|last) )?(spring|summer|autumn|winter)(?:,? (?:of )?((?:19|20)[0-9]{2}))?(?![a-z])`)
const edge = at(
  `(?:(early|beginning|start|mid|middle|late|end|close)(?:[ -](?:of[ -])?|-))(?:((?:19|20|21)[0-9]{2})(?![0-9])|(this year|last year|next year|the year)|(this month|last month|next month|the month))|(year-end|the year end)(?![a-z])`,
)
const word = at('(?:(today|tonight|this morning|this afternoon)|(yesterday)|(tomorrow))(?![a-z])')
const year = at(
  '(?:(this|current)|(last|previous)|(next|coming)) (?:(year)|(month)|(week)|(financial year|fiscal year)|(school year|academic year)|(quarter))(?![a-z])',
)
const weekday = at('(?:(this|next|last) )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?![a-z])')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const counted = 'days?|weeks?|months?|years?|school years?|academic years?|financial years?|quarters?'
const count = '(a|an|[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)'
const ahead = at(
  `(?:next|coming|following|within|within the next) (?:the next |the coming )?${count}[- ](?:to ${count} )?(${counted})(?![a-z])`,
)
const behind = at(`(?:past|last|previous|preceding) ${count} (${counted})(?![a-z])`)
const ago = at(`${count} (${counted}) (?:(ago|earlier)|(later|from now))(?![a-z])`)
const bareYear = at(
  '((?:19|20|21)[0-9]{2})(?![0-9s]|[,.][0-9]|[-/–][0-9]|[ ]?(?:%|percent|million|billion|people|jobs|places|students|flats|units|projects|companies))',
)
const beforeYear =
  /(?:\b(?:in|by|since|until|till|from|of|before|after|during|through|to|between|around|than|for|and|year|over|on|early|mid|late|calendar|as early as)[ -]|[–-])$/

export function englishSpanAt(text: string, index: number, setting: Setting): Reading | undefined {
  const { written } = setting
  const { year: thisYear, month: thisMonth } = partsOf(written)
  const named = (words: string | undefined): number =>
    thisYear + (words === 'last year' ? -1 : words === 'next year' ? 1 : 0)
  const done = (of: Of | undefined, match: RegExpExecArray, relative: boolean): Reading | undefined =>
    of === undefined ? undefined : { ...of, end: index + match[0].length, relative }
  const q = matchAt(quarter, text, index)
  if (q !== undefined) {
    const of = Number(q[2] ?? q[3] ?? nthOf(q[1]))
    if (q[4] !== undefined) return done(period.quarterPeriod(Number(q[4]), of), q, false)
    if (q[5] !== undefined) return done(period.quarterPeriod(named(q[5]), of), q, true)
    return done(
      period.nearest((inYear) => period.quarterPeriod(inYear, of), written, setting.future),
      q,
      true,
    )
  }
  const h = matchAt(half, text, index)
  if (h !== undefined) {
    if (h[8] !== undefined) return done(period.monthsPeriod(thisYear, thisMonth, 13 - thisMonth, 'span'), h, true)
    const of = Number(h[4] ?? h[6] ?? nthOf(h[1])) === 1 ? 1 : 2
    const stated = h[2] ?? h[5] ?? h[7]
    if (stated !== undefined)
      return done(period.halfPeriod(Number(stated.length === 2 ? `20${stated}` : stated), of), h, false)
    return done(period.halfPeriod(named(h[3]), of), h, true)
  }
  const e = matchAt(edge, text, index)
  if (e !== undefined) {
    const place = /^(?:early|beginning|start)/.test(e[1] ?? '')
      ? 'start'
      : e[1]?.startsWith('mid') === true
        ? 'middle'
        : 'end'
    if (e[5] !== undefined) return done(period.edgeOfYear(thisYear, 'end'), e, true)
    if (e[4] !== undefined) {
      const moved = partsOf(addMonths(written, e[4] === 'last month' ? -1 : e[4] === 'next month' ? 1 : 0))
      return done(period.edgeOfMonth(moved.year, moved.month, place), e, true)
    }
    return done(period.edgeOfYear(e[2] === undefined ? named(e[3]) : Number(e[2]), place), e, e[2] === undefined)
  }
  const s = matchAt(season, text, index)
  if (s !== undefined && (s[1] !== undefined || s[3] !== undefined)) {
    const of = s[3] === undefined ? thisYear + shiftOf(s[1]) : Number(s[3])
    const name = s[2] === 'spring' || s[2] === 'summer' || s[2] === 'autumn' ? s[2] : 'winter'
    return done(period.seasonPeriod(of, name), s, s[3] === undefined)
  }
  const w = matchAt(word, text, index)
  if (w !== undefined)
    return done(period.dayPeriod(written + (w[1] !== undefined ? 0 : w[2] !== undefined ? -1 : 1)), w, true)
  const counting = countedEnglishAt(text, index, written)
  if (counting !== undefined) return counting
  const y = matchAt(year, text, index)
  if (y !== undefined) return done(relativeYear(y, written), y, true)
  const d = matchAt(weekday, text, index)
  if (d !== undefined) return done(weekdayReading(d, written), d, true)
  const b = matchAt(bareYear, text, index)
  if (b !== undefined && beforeYear.test(text.slice(Math.max(0, index - 12), index)))
    return done(period.yearPeriod(Number(b[1])), b, false)
  return undefined
}

function relativeYear(match: RegExpExecArray, written: number): Of | undefined {
  const shift = match[1] !== undefined ? 0 : match[2] !== undefined ? -1 : 1
  const { year: of, month: now } = partsOf(written)
  if (match[4] !== undefined) return period.yearPeriod(of + shift)
  if (match[5] !== undefined) {
    const moved = partsOf(addMonths(written, shift))
    return period.monthPeriod(moved.year, moved.month)
  }
  if (match[6] !== undefined) {
    const { from } = weekdayNearest(1, shift, written)
    return { from, to: from + 6, precision: 'span' }
  }
  if (match[7] !== undefined) return period.financialYear((now >= 4 ? of : of - 1) + shift)
  if (match[8] !== undefined) return period.schoolYear((now >= 9 ? of : of - 1) + shift)
  const quarters = of * 4 + Math.floor((now - 1) / 3) + shift
  return period.quarterPeriod(Math.floor(quarters / 4), (quarters % 4) + 1)
}

function weekdayReading(match: RegExpExecArray, written: number): Of {
  const of = weekdays.indexOf(match[2] ?? '')
  if (match[1] !== undefined) return weekdayNearest(of, shiftOf(match[1]), written)
  const choices = [-1, 0, 1].map((weeks) => weekdayNearest(of, weeks, written))
  return choices.reduce((best, choice) =>
    Math.abs(choice.from - written) < Math.abs(best.from - written) ? choice : best,
  )
}

function countedEnglishAt(text: string, index: number, written: number): Reading | undefined {
  const forward = matchAt(ahead, text, index)
  if (forward !== undefined)
    return ranging(written, lengthOf(forward[2] ?? forward[1], forward[3]), index + forward[0].length, 1)
  const back = matchAt(behind, text, index)
  if (back !== undefined) return ranging(written, lengthOf(back[1], back[2]), index + back[0].length, -1)
  const point = matchAt(ago, text, index)
  if (point === undefined) return undefined
  return pointing(written, lengthOf(point[1], point[2]), index + point[0].length, point[3] === undefined ? 1 : -1)
}

function lengthOf(written: string | undefined, unit: string | undefined): Length | undefined {
  const value =
    written === 'a' || written === 'an'
      ? 1
      : /^[0-9]/.test(written ?? '')
        ? Number(written)
        : readEnglishNumeral(written ?? '')
  if (value === undefined || unit === undefined) return undefined
  if (unit.startsWith('day')) return { months: 0, days: value, of: 'day' }
  if (unit.startsWith('week')) return { months: 0, days: value * 7, of: 'week' }
  if (unit.startsWith('month')) return { months: value, days: 0, of: 'month' }
  return unit.startsWith('quarter')
    ? { months: value * 3, days: 0, of: 'month' }
    : { months: value * 12, days: 0, of: 'year' }
}

function nthOf(name: string | undefined): number {
  return ['first', 'second', 'third', 'fourth'].indexOf(name ?? '') + 1 || Number((name ?? '').charAt(0))
}
function shiftOf(name: string | undefined): number {
  return name === 'last' ? -1 : name === 'next' ? 1 : 0
}
