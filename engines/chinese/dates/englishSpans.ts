import { at, matchAt } from '../numerals/folded.ts'
import { addMonths, partsOf } from './calendar.ts'
import { countedEnglishAt } from './countedEnglish.ts'
import * as period from './period.ts'
import type { Of, Reading, Setting } from './reading.ts'

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
const bareYear = at(
  '((?:19|20|21)[0-9]{2})(?![0-9s]|[,.][0-9]|[-/–][0-9]|[ ]?(?:%|percent|million|billion|people|jobs|places|students|flats|units|projects|companies))',
)
const beforeYear =
  /(?:\b(?:in|by|since|until|till|from|of|before|after|during|through|to|between|around|than|for|and|(?<!(?:financial|fiscal) )year|over|on|early|mid|late|calendar|as early as)[ -]|[–-])$/

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
  if (b !== undefined && beforeYear.test(text.slice(Math.max(0, index - 16), index)))
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
    const { from } = period.weekdayNearest(1, shift, written)
    return { from, to: from + 6, precision: 'span' }
  }
  if (match[7] !== undefined) return period.financialYear((now >= 4 ? of : of - 1) + shift)
  if (match[8] !== undefined) return period.schoolYear((now >= 9 ? of : of - 1) + shift)
  const quarters = of * 4 + Math.floor((now - 1) / 3) + shift
  return period.quarterPeriod(Math.floor(quarters / 4), (quarters % 4) + 1)
}

function weekdayReading(match: RegExpExecArray, written: number): Of {
  const of = weekdays.indexOf(match[2] ?? '')
  if (match[1] !== undefined) return period.weekdayNearest(of, shiftOf(match[1]), written)
  const choices = [-1, 0, 1].map((weeks) => period.weekdayNearest(of, weeks, written))
  return choices.reduce((best, choice) =>
    Math.abs(choice.from - written) < Math.abs(best.from - written) ? choice : best,
  )
}
function nthOf(name: string | undefined): number {
  return ['first', 'second', 'third', 'fourth'].indexOf(name ?? '') + 1 || Number((name ?? '').charAt(0))
}
function shiftOf(name: string | undefined): number {
  return name === 'last' ? -1 : name === 'next' ? 1 : 0
}
