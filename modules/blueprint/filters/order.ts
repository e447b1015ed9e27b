import type { MeasureAt } from '../known/blueprintAt.ts'
import { countMoney } from '../money/countMoney.ts'
import { sumOf } from '../money/sum.ts'
import { nextPromise } from '../promises/nextPromise.ts'

export const orders = ['purpose', 'money', 'due'] as const
export type Order = (typeof orders)[number]

/** The public money stated for one measure, in whole units; nought where no source gives a sum. */
function publicMoney({ measure }: MeasureAt, currency: string): number {
  return sumOf(countMoney([measure], currency).counted.map(({ money }) => money)).amount
}

/** The last day of the promise that is due next; a day beyond all others where none is. */
function nextDay({ promises }: MeasureAt): string {
  return nextPromise(promises.filter(({ state }) => state === 'due'))?.promise.due?.to ?? '9999-12-31'
}

/** Measures in the order asked for. Those that are alike in it keep the pack's order; `purpose` is the pack's own. */
export function inOrder(measures: readonly MeasureAt[], order: Order, currency: string): readonly MeasureAt[] {
  if (order === 'money') return measures.toSorted((a, b) => publicMoney(b, currency) - publicMoney(a, currency))
  if (order === 'due')
    return measures.toSorted((a, b) => (nextDay(a) < nextDay(b) ? -1 : nextDay(a) > nextDay(b) ? 1 : 0))
  return measures
}
