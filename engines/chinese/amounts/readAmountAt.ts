import { at, matchAt } from '../numerals/folded.ts'
import { numberAt } from '../numerals/numbers.ts'
import type { Span } from '../span.ts'
import type { Approximation, Unit } from './amount.ts'
import { approximationAfter, approximationBefore } from './approximations.ts'
import type { Candidate } from './candidates.ts'
import { currencyBefore } from './currencies.ts'
import { isNoAmount, isVague } from './exclusions.ts'
import { readPart, type Part } from './readPart.ts'
import { localCurrency } from './units.ts'

/** An amount in a folded text; money in the local currency is not settled yet. */
export interface ReadAmount extends Span {
  readonly value: number
  readonly upTo?: number
  readonly unit: Unit
  readonly approximation: Approximation
}

/** The amount whose first number is given, if it is one, reading nothing before `free` nor from `limit` on. */
export function readAmountAt(text: string, number: Candidate, free: number, limit: number): ReadAmount | undefined {
  const first = readPart(text, number, limit)
  if (first.start < free || isNoAmount(text, first.start, number.start, number.end, first.unit?.kind === 'percent'))
    return undefined
  const second = readSecond(text, first, limit)
  const last = second ?? first
  if (last.unit === undefined || last.end > limit) return undefined
  const before = approximationBefore(text, first.start)
  // 人民幣約5億元 puts the currency before the approximation.
  const outer = before === undefined || before.edge < free ? undefined : currencyBefore(text, before.edge)
  const named = outer !== undefined && outer.start >= free && isLocal(last.unit) ? outer : undefined
  const unit: Unit = named === undefined ? last.unit : { kind: 'money', currency: named.currency }
  const leads = before !== undefined && before.edge >= free && !isDuring(text, before.edge, unit)
  const after = approximationAfter(text, last.end)
  const trails = after !== undefined && after.edge <= limit && mayFollow(after.approximation, unit)
  const qualified = leads || trails || second !== undefined
  if (unit.kind === 'time' && matchAt(earlier, text, last.end) !== undefined) return undefined
  if (isVague(text, first.start, number.end) || (!qualified && isFigureOfSpeech(number, unit, last.known)))
    return undefined
  const approximation =
    (leads ? before.approximation : undefined) ?? last.approximation ?? (trails ? after.approximation : 'exact')
  const span = { start: leads ? (named?.start ?? before.edge) : first.start, end: trails ? after.edge : last.end }
  if (second === undefined) return { ...span, value: first.value, ...upTo(first.upTo), unit, approximation }
  return { ...span, value: lowerEnd(first, second), upTo: second.upTo ?? second.value, unit, approximation }
}

function isLocal(unit: Unit): boolean {
  return unit.kind === 'money' && unit.currency === localCurrency
}

function upTo(value: number | undefined): { readonly upTo?: number } {
  return value === undefined ? {} : { upTo: value }
}

/** 2小時前 says when, and not how long. */
const earlier = at('前(?!期|往|景)| ago(?![a-z])')
const connector = at(String.raw`[ ]?(?:至|到|~|-|–|—|‑|to|and)[ ]?`)
const sign = at(String.raw`(?:hk|us|s|a|c)?\$|港幣|人民幣|€|£|¥|(?:rmb|hkd|usd) ?`)

const changed =
  /(?:rais|increas|ris|rose|lower|reduc|cut|fall|fell|grow|grew|drop|up|down|expand|climb|widen|narrow|shr[aiu]nk)[a-z]* from $/
/** The upper end of a range: 至五個 of 三至五個. Its unit is the range's. */
function readSecond(text: string, first: Part, limit: number): (Part & { readonly unit: Unit }) | undefined {
  const match = matchAt(connector, text, first.end)
  if (match === undefined) return undefined
  if (
    match[0].includes('and') &&
    !/between (?:[a-z]{0,3}\$)?$/.test(text.slice(Math.max(0, first.start - 12), first.number.start))
  )
    return undefined
  // What is raised from one sum to another states two.
  if (changed.test(text.slice(Math.max(0, first.start - 18), first.start))) return undefined
  const joined = first.end + match[0].length
  const number = numberAt(text, joined + (matchAt(sign, text, joined)?.[0].length ?? 0))
  if (number === undefined || number.end > limit) return undefined
  const second = readPart(text, number, limit)
  if (first.known === 'after' && second.known !== 'after' && second.known !== 'before') return undefined
  const unit = second.known === 'not' ? first.unit : second.unit
  if (unit === undefined || (second.known === 'supposed' && first.known === 'after')) return undefined
  if (first.unit !== undefined && first.known !== 'supposed' && !fits(first.unit, unit)) return undefined
  const high = second.upTo ?? second.value
  if (lowerEnd(first, { ...second, unit }) >= high) return undefined
  return {
    ...second,
    unit: first.known === 'before' && unit.kind === 'money' && first.unit !== undefined ? first.unit : unit,
  }
}

function fits(one: Unit, other: Unit): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || (one.kind === 'money' && other.kind === 'money')
}

/** The lower end borrows the scale and unit of the upper where it has none: 10 of 10至20萬元, 七 of 七至八成. */
function lowerEnd(first: Part, second: Part): number {
  if (first.known === 'after') return first.value
  const borrows =
    first.value === first.number.figures && first.number.scale === 1 && first.number.figures < second.number.figures
  const scale = borrows ? second.value / second.factor / second.number.figures : 1
  return Number((first.value * scale * second.factor).toPrecision(12))
}

/** "over three years" is throughout them, and not more than three. */
function isDuring(text: string, start: number, unit: Unit): boolean {
  return unit.kind === 'time' && text.startsWith('over ', start)
}

/** 多 and 餘 follow a unit of time or of share only: 三年多, 兩倍多; after 個 they begin another word. */
function mayFollow(approximation: Approximation, unit: Unit): boolean {
  return (
    approximation !== 'over' ||
    unit.kind === 'time' ||
    unit.kind === 'times' ||
    unit.kind === 'percent' ||
    unit.kind === 'money'
  )
}

/** 一個, 一日 and "one" are articles and a bare 百 or 萬 a manner of speaking, unless something is said of the number; 百億元 is a sum. */
function isFigureOfSpeech(number: Candidate, unit: Unit, known: Part['known']): boolean {
  // 中三學生 and 八大學年 have no measure word, so the one character before the noun need not count it.
  if (number.written === 'chinese' && number.end - number.start === 1 && unit.kind === 'count' && unit.of.length > 1)
    return true
  if (number.bare && number.written === 'chinese')
    return unit.kind !== 'money' || known !== 'after' || number.end - number.start === 1
  return (
    number.value === 1 &&
    number.written !== 'figures' &&
    number.scale === 1 &&
    number.share !== true &&
    (unit.kind === 'count' || (unit.kind === 'time' && unit.of === 'day'))
  )
}
