import type { Content } from '#modules/packs'
import type { MeasureAt, MeasureState } from '../known/blueprintAt.ts'
import { ownerKey, type OwnerKey } from '../money/totals.ts'
import type { MoneyKind } from '../money/countMoney.ts'
import { searchMeasures } from './searchMeasures.ts'

/** What the reader wants to see; what is left out does not narrow. */
export interface MeasureFilter {
  readonly purpose?: string | undefined
  /** An office's id, or `not-stated`. */
  readonly owner?: OwnerKey | undefined
  readonly state?: MeasureState | undefined
  readonly money?: MoneyKind | undefined
  readonly promises?: 'yes' | 'no' | undefined
  readonly q?: string | undefined
}

/** The measures that pass every part of the filter, in the order given. */
export function filterMeasures(
  measures: readonly MeasureAt[],
  filter: MeasureFilter,
  content: Content,
): readonly MeasureAt[] {
  const { purpose, owner, state, money, promises, q } = filter
  const found = q === undefined ? undefined : searchMeasures(content, q)
  return measures.filter((each) => {
    const { measure } = each
    if (purpose !== undefined && measure.purpose !== purpose) return false
    if (owner !== undefined && ownerKey(measure) !== owner) return false
    if (state !== undefined && each.state !== state) return false
    if (money !== undefined && !measure.money.some(({ kind }) => kind === money)) return false
    if (promises !== undefined && each.promises.length > 0 !== (promises === 'yes')) return false
    return found === undefined || found(measure)
  })
}
