import { multipliers, shortMultipliers } from '../numerals/englishNumeral.ts'
import { at, folded, matchAt } from '../numerals/folded.ts'
import type { Approximation, Unit } from './amount.ts'
import { bareUnit, countsThings } from './bareUnit.ts'
import type { Candidate } from './candidates.ts'
import { currencyBefore } from './currencies.ts'
import { englishThing } from './englishThing.ts'
import { localCurrency, unitAt, type WrittenUnit } from './units.ts'

/** A number with its unit, in a folded text, before it is known whether a range goes on after it. */
export interface Part {
  readonly number: Candidate
  readonly start: number
  readonly end: number
  readonly value: number
  readonly upTo?: number
  /** What one of the written unit comes to in the unit that is kept: 10 for 成. */
  readonly factor: number
  readonly unit?: Unit
  /** How the unit is known: it is written after the number, or a sign of money before it, or 萬 and the words around suggest it. */
  readonly known: 'after' | 'before' | 'supposed' | 'not'
  readonly approximation?: Approximation
}

const shortScale = at('[ ]?(k|m|b|t|bn|mn)(?![a-z0-9])')
const more = at(
  String.raw`\+(?![0-9])|多(?!元化|國|邊|層次|媒體|重|方|項選)|餘(?!下|額|數|款)|幾(?=個|間|名|宗|人|億|萬|元|年|歲|條|家|項)|來(?=個|人|年|名|間|萬|元|宗)`,
)
const halfMore = at('個半(?=月|小時|鐘|星期|百分點)')
const gap = at(
  String.raw`[ \t]{0,2}(?:\r?\n[ \t]{0,2}(?=[a-z%]))?(?:-(?=(?:year|month|week|day|hour|minute|fold|kilometre|hectare|square)s?(?![a-z])))?`,
)
const sign = new RegExp(folded(String.raw`[+\-−–負]$`))
const beforeSign = new RegExp(folded(String.raw`(?:^|[\s(:為跌升是達至錄得])$`))

/** The number with what is written about it: currency, sign, 多, unit, 半. Nothing from `limit` on is read. */
export function readPart(text: string, number: Candidate, limit: number): Part {
  const currency = number.share === true ? undefined : currencyBefore(text, number.start)
  const first = currency?.start ?? number.start
  const start = signed(text, first)
  const negative = start < first && text.charAt(start) !== '+'
  const scaled = readScale(text, number, currency !== undefined)
  const over = matchAt(more, text, scaled.end)
  const end = scaled.end + (over?.[0].length ?? 0)
  const value = negative ? -scaled.value : scaled.value
  const part = {
    number,
    start,
    end,
    value,
    factor: 1,
    ...(number.upTo === undefined ? {} : { upTo: number.upTo }),
    ...(number.more || over !== undefined ? { approximation: 'over' as const } : {}),
  }
  if (number.share === true) return { ...part, unit: { kind: 'percent' }, known: 'after' }
  const written = readUnit(text, end)
  if (written !== undefined && written.end <= limit) {
    const unit = moneyOf(written.unit, currency?.currency)
    const rest = readRest(text, written)
    const upTo = part.upTo === undefined ? {} : { upTo: part.upTo * written.factor }
    const total = (value + written.half) * written.factor + rest.value
    return { ...part, ...upTo, end: rest.end, value: round(total), factor: written.factor, unit, known: 'after' }
  }
  if (currency !== undefined) return { ...part, unit: { kind: 'money', currency: currency.currency }, known: 'before' }
  const thing = number.bare && number.written !== 'english' ? undefined : englishThing(text, end)
  if (thing !== undefined && thing.end <= limit && !isYear(number)) {
    return { ...part, end: thing.end, unit: { kind: 'count', of: thing.of }, known: 'after' }
  }
  if (number.scale >= 1e4) return { ...part, unit: bareUnit(text, number.start, end), known: 'supposed' }
  if (number.marked && number.value >= 1000 && countsThings(text, number.start)) {
    return { ...part, unit: { kind: 'count', of: '' }, known: 'supposed' }
  }
  return { ...part, known: 'not' }
}

/** $5m and $1.2bn: one letter is a scale only after a sign of money. */
function readScale(text: string, number: Candidate, money: boolean): { value: number; end: number } {
  const match = money && number.scale === 1 ? matchAt(shortScale, text, number.end) : undefined
  const letters = match?.[1] ?? ''
  const scale = shortMultipliers.get(letters) ?? multipliers.get(letters)
  if (match === undefined || scale === undefined) return number
  return { value: round(number.value * scale), end: number.end + match[0].length }
}

/** The unit after a number, with the half of 3個半月. */
function readUnit(text: string, index: number): (WrittenUnit & { end: number; half: number }) | undefined {
  if (matchAt(halfMore, text, index) !== undefined) {
    const unit = unitAt(`${text.charAt(index)}${text.slice(index + 2, index + 8)}`, 0)
    return unit === undefined ? undefined : { ...unit, end: index + 1 + unit.end, half: 0.5 }
  }
  const unit = unitAt(text, index + (matchAt(gap, text, index)?.[0].length ?? 0))
  return unit === undefined ? undefined : { ...unit, half: 0 }
}

const half = at('半(?!年|導|島|數|天|價|場|途|路|夜|山|自動|日|職|官)')
const tenthOfTenth = at('([一二三四五六七八九])(?![一二三四五六七八九十百千萬億個名人年月日間家項成]|分)')

/** What follows a unit and belongs to the number: the half of 七成半 and 兩年半, the 五 of 九成五. */
function readRest(text: string, written: WrittenUnit & { end: number }): { value: number; end: number } {
  const { unit, factor, end } = written
  if (unit.kind === 'percent' && factor === 10) {
    const digit = matchAt(tenthOfTenth, text, end)
    const value = digit === undefined ? 0 : digitValues.indexOf(digit[0]) + 1
    if (value > 0) return { value, end: end + 1 }
  }
  const fits = unit.kind === 'time' || unit.kind === 'times' || (unit.kind === 'percent' && factor === 10)
  return fits && matchAt(half, text, end) !== undefined ? { value: factor / 2, end: end + 1 } : { value: 0, end }
}
const digitValues = folded('一二三四五六七八九')

function moneyOf(unit: Unit, currency: string | undefined): Unit {
  if (currency === undefined || unit.kind !== 'money' || unit.currency !== localCurrency) return unit
  return { kind: 'money', currency }
}

function isYear(number: Candidate): boolean {
  return !number.marked && number.value >= 1900 && number.value <= 2100
}

/** Where a sign in front of a number starts; a hyphen between two words is none. */
function signed(text: string, start: number): number {
  if (!sign.test(text.slice(Math.max(0, start - 1), start))) return start
  return beforeSign.test(text.slice(Math.max(0, start - 2), start - 1)) ? start - 1 : start
}

function round(value: number): number {
  return Number(value.toPrecision(15))
}
