import type { ExceptionKind, OrderRow } from '../store/tables.ts'
import type { Entry } from './entry.ts'

export type Verdict =
  | { readonly kind: 'changes'; readonly to: 'paid' | 'returned' }
  | { readonly kind: 'already' }
  | { readonly kind: 'exception'; readonly why: ExceptionKind }

export interface Known {
  readonly order: Pick<OrderRow, 'state' | 'amount' | 'currency'>
  /** What the bank had called the movement by which the order counts as paid. */
  readonly paidBy: string | undefined
  /** Whether this very report has said before that it was paid. */
  readonly paidInThisReport: boolean
}

const exception = (why: ExceptionKind): Verdict => ({ kind: 'exception', why })

const isOtherAmount = ({ amount, currency, needsAmount }: Entry, order: Known['order']): boolean =>
  needsAmount && (amount !== order.amount || currency !== order.currency)

function onPaid(entry: Entry, { order, paidBy, paidInThisReport }: Known): Verdict {
  const isSameMovement = entry.bankReference !== undefined && entry.bankReference === paidBy
  // A longer report may tell again of the payment before the one that brought the money back.
  if (order.state === 'returned') return isSameMovement ? { kind: 'already' } : exception('contradiction')
  if (order.state === 'released') return { kind: 'changes', to: 'paid' }
  const otherMovement = entry.bankReference !== undefined && paidBy !== undefined && !isSameMovement
  return paidInThisReport || otherMovement ? exception('duplicate') : { kind: 'already' }
}

/**
 * What an entry comes to for an order as it stands. Only what is certain changes anything: an amount that differs, a second payment of one order,
 * or a report of money that never left, is for a person.
 */
export function verdictOn(entry: Entry, known: Known | undefined): Verdict {
  if (known === undefined) return exception('unknown')
  const { order } = known
  if (entry.says === 'unclear') return exception('unclear')
  if (order.state === 'due' || order.state === 'batched' || order.state === 'cancelled')
    return exception('not-released')
  if (isOtherAmount(entry, order)) return exception('amount')
  if (entry.says === 'under-way') return { kind: 'already' }
  if (entry.says === 'paid') return onPaid(entry, known)
  return order.state === 'returned' ? { kind: 'already' } : { kind: 'changes', to: 'returned' }
}
