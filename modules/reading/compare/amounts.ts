import { sameAmount, type Amount, type Unit } from '#engines/chinese'
import type { ReadAmount } from '#engines/reading'
import type { Content, Measure, MeasuredFigure, Money } from '#modules/packs'
import type { Entry, Said } from './place.ts'

/** An amount that stands nowhere: to be compared with those of a text. */
const amountOf = (value: number, unit: Unit, approximation: Amount['approximation']): Amount => ({
  value,
  unit,
  approximation,
  start: 0,
  end: 0,
})

const agrees = (read: ReadAmount, amount: Amount): boolean =>
  sameAmount(amountOf(read.value, read.unit, read.approximation), amount)

const isInMoneyOf = ({ unit }: ReadAmount, currency: string): boolean =>
  unit.kind === 'money' && unit.currency === currency

/** An outlay of the whole: what a measure has one of, and two sources may disagree about. */
const isOutlay = ({ money, relation }: ReadAmount): boolean =>
  relation === undefined && (money === 'appropriation' || money === 'fund' || money === 'fund-reserve')
const isOutlayOf = ({ kind, 'part-of': whole }: Money): boolean =>
  whole === undefined && (kind === 'appropriation' || kind === 'fund' || kind === 'fund-reserve')

/** The unit of a figure as amounts have it; `undefined` for words that no amount has. */
function unitOf({ unit }: MeasuredFigure, currency: string, read: ReadAmount): Unit | undefined {
  if (unit === 'percent') return { kind: 'percent' }
  if (typeof unit === 'string') return unit.toUpperCase() === currency ? { kind: 'money', currency } : undefined
  const words = Object.values(unit ?? {}).map((each) => each.toLowerCase())
  const { unit: wanted } = read
  if (wanted.kind === 'count') return words.includes(wanted.of) ? wanted : undefined
  if (wanted.kind === 'measure')
    return words.some((each) => each.includes(wanted.symbol.toLowerCase())) ? wanted : undefined
  return wanted.kind === 'time' ? wanted : undefined
}

const figureSaid = (entry: Entry, figure: MeasuredFigure): Said => ({
  place:
    entry.kind === 'measure'
      ? { measure: entry.entry.id, figure: figure.id }
      : { proposal: entry.entry.id, figure: figure.id },
  label: figure.label,
  cite: figure.cite,
})
const moneySaid = ({ id }: Measure, money: Money): Said => ({
  place: { measure: id, money: money.id },
  label: money.label,
  cite: money.cite,
})

/** The sum or figure of an entry that agrees with what was read: 約2.2億 and 2.2億 do. */
export function sameAmountIn({ pack: { currency } }: Content, entry: Entry, read: ReadAmount): Said | undefined {
  if (entry.kind === 'measure' && isInMoneyOf(read, currency)) {
    const sum = entry.entry.money.find(({ amount, approximation }) =>
      agrees(read, amountOf(amount, { kind: 'money', currency }, approximation)),
    )
    if (sum) return moneySaid(entry.entry, sum)
  }
  const figure = entry.entry.figures.find((each) => {
    const unit = unitOf(each, currency, read)
    return unit !== undefined && agrees(read, amountOf(each.value, unit, each.approximation))
  })
  return figure && figureSaid(entry, figure)
}

/** Another outlay that the pack has for the measure, where the text gives a different one for all of it. */
export function otherOutlay({ pack: { currency } }: Content, entry: Entry, read: ReadAmount): Said | undefined {
  if (entry.kind !== 'measure' || !isInMoneyOf(read, currency) || !isOutlay(read)) return undefined
  const sum = entry.entry.money.find(isOutlayOf)
  return sum && moneySaid(entry.entry, sum)
}

/** The same outlay, which the pack gives to another measure. */
export function outlayElsewhere(
  { pack: { currency }, measures }: Content,
  entry: Entry,
  read: ReadAmount,
): Said | undefined {
  if (entry.kind !== 'measure' || !isInMoneyOf(read, currency) || !isOutlay(read)) return undefined
  for (const measure of measures) {
    if (measure.id === entry.entry.id) continue
    const sum = measure.money.find(
      (money) =>
        isOutlayOf(money) && agrees(read, amountOf(money.amount, { kind: 'money', currency }, money.approximation)),
    )
    if (sum) return moneySaid(measure, sum)
  }
  return undefined
}
