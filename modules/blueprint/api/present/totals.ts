import { citationsOut } from '#modules/evidence'
import { officeName, type Content, type Measure } from '#modules/packs'
import type { MoneyKind, WhyNot } from '../../money/countMoney.ts'
import { totalsOf } from '../../money/totals.ts'
import { linkMeasure, presentPurpose } from './basics.ts'

const partOf = (why: WhyNot) => (why.kind === 'part-of' ? { partOf: why.of.id } : {})

export function presentTotals(measures: readonly Measure[], content: Content, asOf: string, kind?: MoneyKind) {
  const { total, byKind, byPurpose, byOwner, counted, notCounted, withoutSum } = totalsOf(measures, content, kind)
  return {
    asOf,
    currency: content.pack.currency,
    total,
    byKind: [...byKind],
    byPurpose: byPurpose.map((group) => ({ ...group, label: presentPurpose(content, group.key).label })),
    byOwner: byOwner.map((group) => {
      const label = officeName(content, group.key)
      return { ...group, ...(label === undefined ? {} : { label }) }
    }),
    counted: counted.map(({ measure, money, kind: counts, ...rest }) => ({
      id: money.id,
      label: money.label,
      amount: money.amount,
      approximation: money.approximation,
      kind: counts,
      ...rest,
      measure: linkMeasure(measure),
      cite: citationsOut(money.cite),
    })),
    notCounted: notCounted.map(({ measure, why, cite, ...rest }) => ({
      ...rest,
      why: why.kind,
      ...partOf(why),
      measure: linkMeasure(measure),
      cite: citationsOut(cite),
    })),
    measures: measures.length,
    withoutSum,
  }
}
