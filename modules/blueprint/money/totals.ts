import type { Content, Measure } from '#modules/packs'
import {
  countMoney,
  publicKinds,
  type Counted,
  type MoneyKind,
  type NotCounted,
  type PublicKind,
} from './countMoney.ts'
import { sumOf, type Sum } from './sum.ts'

export interface Group<Key> extends Sum {
  readonly key: Key
}

/** The owner of a measure: an office's id, or `not-stated` where no source names one. */
export type OwnerKey = string

/** Money of a selection of measures. Every grouping adds up to the total. */
export interface Totals {
  readonly total: Sum
  readonly byKind: readonly Group<PublicKind>[]
  /** The largest first. */
  readonly byPurpose: readonly Group<string>[]
  readonly byOwner: readonly Group<OwnerKey>[]
  readonly counted: readonly Counted[]
  readonly notCounted: readonly NotCounted[]
  /** How many of the measures have no sum of public money in the sources. */
  readonly withoutSum: number
}

export const ownerKey = ({ owner }: Measure): OwnerKey => ('office' in owner ? owner.office : 'not-stated')

function grouped<Key extends string>(
  counted: readonly Counted[],
  keyOf: (each: Counted) => Key,
): readonly Group<Key>[] {
  return [...Map.groupBy(counted, keyOf)]
    .map(([key, each]) => ({ key, ...sumOf(each.map(({ money }) => money)) }))
    .sort((a, b) => b.amount - a.amount)
}

/** Adds up the public money of `measures`, each sum once; `kind` counts only money of that kind. */
export function totalsOf(measures: readonly Measure[], { pack }: Pick<Content, 'pack'>, kind?: MoneyKind): Totals {
  const { counted, notCounted } = countMoney(measures, pack.currency, kind)
  const byKind = grouped(counted, (each) => each.kind)
  const hasSum = ({ money }: Measure) => money.some((each) => each.kind !== 'private-investment')
  return {
    total: sumOf(counted.map(({ money }) => money)),
    byKind: publicKinds.flatMap((each) => byKind.find(({ key }) => key === each) ?? []),
    byPurpose: grouped(counted, ({ measure }) => measure.purpose),
    byOwner: grouped(counted, ({ measure }) => ownerKey(measure)),
    counted: counted.toSorted((a, b) => b.money.amount - a.money.amount),
    notCounted,
    withoutSum: measures.filter((measure) => !hasSum(measure)).length,
  }
}
