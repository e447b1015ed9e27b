import type { Folded } from '../fold/fold.ts'
import { at, folded as foldedSource, matchAt } from '../numerals/folded.ts'
import { findNumbers, numberAt, type FoundNumber } from '../numerals/numbers.ts'
import type { Span } from '../span.ts'
import type { Amount, Approximation, Unit } from './amount.ts'
import { approximationAfter, approximationBefore } from './approximations.ts'
import { bareUnit } from './bareUnit.ts'
import { currencyBefore } from './currencies.ts'
import { englishThing } from './englishThing.ts'
import { addressesIn, isNoAmount, isVague } from './exclusions.ts'
import { localCurrency, unitAt } from './units.ts'

/** A number with its unit, in a folded text, before it is known whether a range goes on after it. */
interface Part {
  readonly number: FoundNumber
  readonly start: number
  readonly end: number
  readonly value: number
  readonly upTo?: number
  readonly unit?: Unit
  /** Whether the unit is written, or follows from 萬 alone. */
  readonly stated: boolean
  readonly approximation?: Approximation
}

/** The amounts of a folded text, given what may not overlap them. */
export function scanAmounts(folded: Folded, taken: readonly Span[], currency: string): readonly Amount[] {
  const { text } = folded
  const amounts: Amount[] = []
  const barred = [...taken, ...addressesIn(text)].sort((one, other) => one.start - other.start)
  let nextBar = 0
  let free = 0
  for (const number of findNumbers(text)) {
    while ((barred[nextBar]?.end ?? Infinity) <= number.start) nextBar++
    const bar = barred[nextBar]
    if (number.start < free || (bar !== undefined && bar.start < number.end)) continue
    const limit = bar?.start ?? text.length
    const read = readAt(text, number, free, limit)
    if (read === undefined) continue
    free = read.end
    const unit = settle(read.unit, currency)
    const { upTo } = read
    amounts.push({
      ...folded.spanOf(read.start, read.end),
      value: read.value,
      ...(upTo === undefined ? {} : { upTo }),
      unit,
      approximation: read.approximation,
    })
  }
  return amounts
}

interface Read extends Span {
  readonly value: number
  readonly upTo?: number
  readonly unit: Unit
  readonly approximation: Approximation
}

const connector = at(String.raw`[ ]?(?:至|到|~|-|–|—|‑|to|and)[ ]?`)
const joinsOnlyAfterBetween = /and/

function readAt(text: string, number: FoundNumber, free: number, limit: number): Read | undefined {
  if (isNoAmount(text, number.start, number.end)) return undefined
  const first = readPart(text, number, limit)
  const range = readRange(text, first, limit)
  const last = range ?? first
  const unit = last.unit ?? first.unit
  if (unit === undefined || last.end > limit) return undefined
  const front = approximationBefore(text, first.start)
  const start = front === undefined || front.edge < free ? first.start : front.edge
  const approximated = start < first.start ? front?.approximation : undefined
  const back = approximationAfter(text, last.end)
  const fits = back !== undefined && back.edge <= limit && followsUnit(back.approximation, text.slice(last.end, back.edge), unit)
  const approximation = approximated ?? last.approximation ?? (fits ? back.approximation : 'exact')
  if (isArticle(text, number, unit, approximated !== undefined || range !== undefined)) return undefined
  const end = fits ? back.edge : last.end
  if (range === undefined) {
    const { value, upTo } = first
    return { start, end, value, ...(upTo === undefined ? {} : { upTo }), unit, approximation }
  }
  const borrows = first.unit === undefined && first.number.scale === 1 && first.number.figures < range.number.figures
  const value = borrows ? first.value * range.number.scale * factorOf(range) : first.value
  return { start, end, value, upTo: range.upTo ?? range.value, unit, approximation }
}

/** A unit that is kept in another (成 in per cent) multiplies the lower end of a range as well. */
function factorOf(part: Part): number {
  return part.value / (part.number.value === 0 ? 1 : part.number.value)
}

function readRange(text: string, first: Part, limit: number): Part | undefined {
  const match = matchAt(connector, text, first.end)
  if (match === undefined) return undefined
  if (joinsOnlyAfterBetween.test(match[0]) && !/between $/.test(text.slice(Math.max(0, first.start - 8), first.start))) return undefined
  let from = first.end + match[0].length
  const currency = currencyAfter(text, from)
  if (currency !== undefined) from = currency
  const number = numberAt(text, from)
  if (number === undefined || number.end > limit) return undefined
  const second = readPart(text, number, limit)
  const unit = second.unit ?? first.unit
  if (unit === undefined) return undefined
  if (first.unit !== undefined && first.stated && !sameUnit(first.unit, unit)) return undefined
  const low = first.value
  const high = second.upTo ?? second.value
  if (low >= high && second.number.scale === first.number.scale) return undefined
  return { ...second, unit }
}

const currencyThere = at(String.raw`(?:hk|us)?\$|港幣|人民幣|€|£|¥|rmb ?|hkd ?|usd ?`)
function currencyAfter(text: string, index: number): number | undefined {
  const match = matchAt(currencyThere, text, index)
  return match === undefined ? undefined : index + match[0].length
}

function sameUnit(one: Unit, other: Unit): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || (one.kind === 'money' && other.kind === 'money')
}

const shortScale = /[ ]?(k|m|b|t|bn|mn)(?![a-z0-9])/y
const shortScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12, bn: 1e9, mn: 1e6 }
const plus = /\+(?![0-9])/y
const moreThere = at('多(?!元化|國|邊|層次|媒體)|餘(?!下|額|數|款)|幾(?=個|間|名|宗|人|億|萬|元|年|歲)|來(?=個|人|年|名|間|萬|元)')
const halfUnit = at('個半(?=月|小時|鐘|星期|百分點)')
const gap = at(String.raw`[ \t]{0,2}(?:\r?\n[ \t]{0,2}(?=[a-z%]))?(?:-(?=(?:year|month|week|day|hour|minute|fold)(?![a-z])))?`)
const half = at('半(?!年|導|島|數|天|價|場|途|路|夜|山|自動)')
const sign = /[+\-−–]$/
const signFollows = /(?:^|[\s(:為跌升是])$/

function readPart(text: string, number: FoundNumber, limit: number): Part {
  let { end, value } = number
  let upTo = number.upTo
  let approximation: Approximation | undefined = number.more ? 'over' : undefined
  const currency = currencyBefore(text, number.start)
  const short = currency === undefined || number.scale > 1 ? undefined : matchAt(shortScale, text, end)
  const scale = shortScales[short?.[1] ?? '']
  if (short !== undefined && scale !== undefined) {
    value = Number((value * scale).toPrecision(12))
    end += short[0].length
  }
  const sup = matchAt(plus, text, end) ?? matchAt(moreThere, text, end)
  if (sup !== undefined) {
    approximation = 'over'
    end += sup[0].length
  }
  let afterHalf = end
  if (matchAt(halfUnit, text, end) !== undefined) {
    value += 0.5
    afterHalf = end + 1
  }
  const unitStart = afterHalf > end ? end + 2 : end + (matchAt(gap, text, end)?.[0].length ?? 0)
  const written = afterHalf > end ? unitAt(`${foldedSource('個')}${text.slice(unitStart, unitStart + 6)}`, 0) : unitAt(text, unitStart)
  const start = currency?.start ?? number.start
  const from = signed(text, start)
  if (from < start && /[-−–]/.test(text.charAt(from))) value = -value
  const common = { number, start: from, ...(approximation === undefined ? {} : { approximation }) }
  if (written !== undefined) {
    const unitEnd = afterHalf > end ? unitStart + written.end - 1 : written.end
    const more = matchAt(half, text, unitEnd)
    const halves = more === undefined || !['time', 'percent', 'times', 'count', 'measure'].includes(written.unit.kind) ? 0 : 0.5
    const factor = written.factor
    const unit = written.unit.kind === 'money' && written.unit.currency === localCurrency && currency !== undefined ? { kind: 'money', currency: currency.currency } as const : written.unit
    if (unitEnd <= limit) {
      return {
        ...common,
        end: unitEnd + (halves === 0 ? 0 : 1),
        value: (value + halves) * factor,
        ...(upTo === undefined ? {} : { upTo: upTo * factor }),
        unit,
        stated: true,
      }
    }
  }
  const plain = { ...common, end, value, ...(upTo === undefined ? {} : { upTo }) }
  if (currency !== undefined) return { ...plain, unit: { kind: 'money', currency: currency.currency }, stated: true }
  const thing = number.bare && number.written !== 'english' ? undefined : englishThing(text, end)
  if (thing !== undefined && thing.end <= limit && isCount(text, number)) return { ...plain, end: thing.end, unit: { kind: 'count', of: thing.of }, stated: true }
  if (number.scale >= 1e4) return { ...plain, unit: bareUnit(text, number.start, end), stated: false }
  return { ...plain, stated: false }
}

function isCount(text: string, number: FoundNumber): boolean {
  return number.marked || number.value < 1900 || number.value > 2100
}

function signed(text: string, start: number): number {
  if (!sign.test(text.slice(Math.max(0, start - 1), start))) return start
  return signFollows.test(text.slice(Math.max(0, start - 2), start - 1)) ? start - 1 : start
}

/** 多 and 餘 follow a unit of time or share only: 三年多, 兩倍多; 5個多元 is another word. */
function followsUnit(approximation: Approximation, word: string, unit: Unit): boolean {
  return approximation !== 'over' || unit.kind === 'time' || unit.kind === 'times' || unit.kind === 'percent'
}

/** 一個 and "one" are articles, unless something is said of the number; a bare 百 or 萬 is a figure of speech, unless it is. */
function isArticle(text: string, number: FoundNumber, unit: Unit, qualified: boolean): boolean {
  if (isVague(text, number.start)) return true
  if (number.bare && number.written === 'chinese') return !qualified && !(unit.kind === 'money' && number.end - number.start > 1)
  if (number.value !== 1 || number.written === 'figures' || number.scale > 1) return false
  return unit.kind === 'count' && !qualified
}

function settle(unit: Unit, currency: string): Unit {
  return unit.kind === 'money' && unit.currency === localCurrency ? { kind: 'money', currency } : unit
}
