import type { Approximation, Citation, Measure, Money } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** The kinds of money that are the public's; what investors are expected to put in is not. */
export const publicKinds = ['appropriation', 'fund-reserve', 'fund', 'subsidy'] as const
export type PublicKind = (typeof publicKinds)[number]
export type MoneyKind = Money['kind']

export interface Counted {
  readonly measure: Measure
  readonly money: Money
  readonly kind: PublicKind
  /** Where it is part of a sum that is not in this selection: that sum's id. */
  readonly partOf?: string
}

/** Why a sum of money is not added to the total. */
export type WhyNot =
  | { readonly kind: 'part-of'; readonly of: Money; readonly ofMeasure: Measure }
  | { readonly kind: 'private-investment' }
  | { readonly kind: 'figure' }

export interface NotCounted {
  readonly measure: Measure
  readonly id: string
  readonly label: Text
  readonly amount: number
  readonly approximation: Approximation
  readonly cite: readonly Citation[]
  readonly why: WhyNot
}

interface Entry {
  readonly measure: Measure
  readonly money: Money
}

const publicKind = (kind: MoneyKind): PublicKind | undefined => publicKinds.find((each) => each === kind)

/** The outermost sum that holds this one and is counted itself, or `undefined` if it stands on its own in this selection. */
function holderOf({ money }: Entry, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const seen = new Set([money.id])
  let holder: Entry | undefined
  for (let id = money['part-of']; id !== undefined && !seen.has(id); id = entries.get(id)?.money['part-of']) {
    seen.add(id)
    const above = entries.get(id)
    if (above !== undefined && publicKind(above.money.kind) !== undefined) holder = above
  }
  return holder
}

/** Figures in money: what something may be worth or cost. They are listed so that nobody misses them, and never added. */
function figuresInMoney(measure: Measure, currency: string): readonly NotCounted[] {
  return measure.figures
    .filter(({ unit }) => typeof unit === 'string' && unit.toUpperCase() === currency)
    .map(({ id, label, value, approximation, cite }) => ({
      measure,
      id,
      label,
      amount: value,
      approximation,
      cite,
      why: { kind: 'figure' as const },
    }))
}

/**
 * Sorts the money of a selection of measures into what is counted, each public sum once, and what is not, with the reason.
 * `kind` narrows the selection to one kind of money, and leaves out figures, which have none.
 */
export function countMoney(
  measures: readonly Measure[],
  currency: string,
  kind?: MoneyKind,
): { readonly counted: readonly Counted[]; readonly notCounted: readonly NotCounted[] } {
  const all = measures.flatMap((measure) => measure.money.map((money) => ({ measure, money })))
  const entries = new Map(
    all.filter(({ money }) => kind === undefined || money.kind === kind).map((each) => [each.money.id, each]),
  )
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  for (const entry of entries.values()) {
    const { measure, money } = entry
    const { id, label, amount, approximation, cite } = money
    const leaveOut = (why: WhyNot) => notCounted.push({ measure, id, label, amount, approximation, cite, why })
    const counts = publicKind(money.kind)
    const holder = holderOf(entry, entries)
    if (counts === undefined) leaveOut({ kind: 'private-investment' })
    else if (holder !== undefined) leaveOut({ kind: 'part-of', of: holder.money, ofMeasure: holder.measure })
    else
      counted.push({
        measure,
        money,
        kind: counts,
        ...(money['part-of'] === undefined ? {} : { partOf: money['part-of'] }),
      })
  }
  if (kind === undefined) notCounted.push(...measures.flatMap((measure) => figuresInMoney(measure, currency)))
  return { counted, notCounted }
}
