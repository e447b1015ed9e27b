import { at, folded as foldedSource, matchAt } from '../numerals/folded.ts'
import type { Span } from '../span.ts'
import type { Day } from './calendar.ts'
import { boundAfter, boundBefore, openingBefore } from './bounds.ts'
import { chineseDateAt } from './chineseDates.ts'
import { englishDateAt } from './englishDates.ts'
import { englishSpanAt } from './englishSpans.ts'
import type { Reading, Setting } from './reading.ts'
import { isAgain, isJoined } from './recurring.ts'
import { dayWordAt, weekAt } from './dayWords.ts'
import { countedAt, lastingFrom } from './countedDates.ts'
import { titleYearAt } from './titleYears.ts'
import { festivalAt, relativeYearsAt } from './yearWords.ts'
import { numericAt, numericMonthAt, planAt, splitYearAt } from './writtenDates.ts'

/** Which readers may find a date, by what it starts with. */
const english = [englishDateAt, englishSpanAt]
const chinese = [planAt, dayWordAt, relativeYearsAt, countedAt, weekAt, festivalAt, chineseDateAt, splitYearAt]
const figures = [numericAt, splitYearAt, numericMonthAt, planAt, countedAt, chineseDateAt, titleYearAt, ...english]

function readersAt(
  text: string,
  start: number,
): readonly ((text: string, index: number, setting: Setting) => Reading | undefined)[] {
  const first = text.charCodeAt(start)
  if (first > 127) return chinese
  if (first >= 48 && first <= 57) return figures
  return text.startsWith('fy', start) ? [splitYearAt, ...english] : english
}

const startOfDate = new RegExp(
  foldedSource(
    `[0-9一二三四五六七八九十兩廿卅半今昨明前後即本尋琴聽翌上下星禮周年月頭未往接將其隨過最近早以首末年去舊來出大新這元勞回特國聖第]|(?<![a-z])(?:[0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|early|mid|late|end|beg|start|close|first|second|third|fourth|q[1-4]|h[12]|fy|spring|summer|autumn|winter|today|tonight|this|yes|tom|last|next|the|past|prev|preced|coming|following|within|current|a |an |one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|year-end|sun|mon|tue|wed|thu|fri|sat)`,
  ),
  'g',
)
const digits = /[0-9]+/y

/** Where a date stands in a folded text, and what it states. */
export interface FoundDate extends Span {
  readonly reading: Reading
  readonly bound?: 'from' | 'until'
  /** Whether it is one of many, 每年十月: it is no amount, and no one date either. */
  readonly recurring: boolean
}

/** Every date of a folded text, in order, none overlapping another. Time is in proportion to the length. */
export function findDates(text: string, written: Day): readonly FoundDate[] {
  const found: FoundDate[] = []
  let index = 0
  while (index < text.length) {
    startOfDate.lastIndex = index
    const start = startOfDate.exec(text)?.index
    if (start === undefined) break
    const inside = isInside(text, start)
    const first = inside ? undefined : readAt(text, start, { written, future: speaksOfFuture(text, start) })
    if (first === undefined) {
      index = start + (matchAt(digits, text, start)?.[0].length ?? 1)
      continue
    }
    const last = found.at(-1)
    const bounded = withBound(text, start, last?.end ?? 0, withRange(text, first, start, written))
    const joins = last?.recurring === true && isJoined(text, last.end, bounded.start)
    found.push({ ...bounded, recurring: joins || isAgain(text, start, bounded.end, first) })
    index = bounded.end
  }
  return found
}

/** The date with the words that bound it: 由…起, 截至, by. Those of a range (from March to May) only open it. */
function withBound(
  text: string,
  start: number,
  free: number,
  { reading, ranges }: { reading: Reading; ranges: boolean },
): Omit<FoundDate, 'recurring'> {
  if (ranges) return { start, end: reading.end, reading }
  const before = boundBefore(text, start, free)
  const opens = openingBefore(text, start, free)
  const after = boundAfter(text, reading.end, before !== undefined || opens !== undefined)
  const bound = after?.bound ?? before?.bound
  if (bound === undefined) return { start, end: reading.end, reading }
  const opened = before?.start ?? (bound === 'from' ? opens : undefined) ?? start
  const end = after?.end ?? reading.end
  const lasting = after?.bound === 'from' ? lastingFrom(text, end, reading) : undefined
  return { start: opened, end: lasting?.end ?? end, reading: lasting ?? reading, bound }
}

/** A figure inside a longer number or a Latin word starts no date. */
function isInside(text: string, start: number): boolean {
  return /[0-9]/.test(text.charAt(start)) && /[a-z0-9$]|[0-9][.,]/.test(text.slice(Math.max(0, start - 1), start))
}

function readAt(text: string, start: number, setting: Setting): Reading | undefined {
  let best: Reading | undefined
  for (const reader of readersAt(text, start)) {
    const reading = reader(text, start, setting)
    if (reading !== undefined && reading.end > (best?.end ?? 0)) best = reading
  }
  return best
}

const future = new RegExp(
  foldedSource(
    String.raw`(?:將|會|預計|預期|料|擬|計劃|爭取|期望|目標|最快|最遲)[^。!?\n]{0,8}$|\b(?:will|to be|expected|plans?|planned|aims?|targeted|scheduled|due|by)\b[^.!?\n]{0,32}$`,
  ),
)
function speaksOfFuture(text: string, start: number): boolean {
  return future.test(text.slice(Math.max(0, start - 44), start))
}

const connector = at(' ?(?:至|到|-|–|—|~|to|and|until) ?')

/** 今年 and 下月 are resolved from the day of writing, wherever they stand. */
const saysWhich = new RegExp(foldedSource('^(?:[今去明本上下昨來]|this |last |next |today)'))

/** 2月25日至3月1日: the second is resolved from the first. */
function withRange(
  text: string,
  first: Reading,
  start: number,
  written: Day,
): { readonly reading: Reading; readonly ranges: boolean } {
  const alone = { reading: first, ranges: false }
  const match = matchAt(connector, text, first.end)
  if (
    match === undefined ||
    (match[0].includes('and') && !/between (?:the )?$/.test(text.slice(Math.max(0, start - 12), start)))
  )
    return alone
  const from = first.end + match[0].length
  const bySelf = saysWhich.test(text.slice(from, from + 5))
  const second = readAt(text, from, bySelf ? { written, future: false } : { written: first.from, future: true })
  if (second === undefined || second.from <= first.from || second.to < first.to) return alone
  const relative = first.relative || bySelf
  return { reading: { from: first.from, to: second.to, precision: 'span', end: second.end, relative }, ranges: true }
}
