import type { ErrorDetail } from '#platform/errors'
import type { Ceiling } from '../../money/account.ts'
import { detail } from '../words.ts'

/** What is wrong with the amount of a decision, in minor units; `ceiling` is undefined where nothing is awarded here. */
export function amountProblem(ceiling: Ceiling | undefined, amount: number | undefined): ErrorDetail | undefined {
  if (ceiling === undefined) return amount === undefined ? undefined : detail('amount', 'amount.none')
  const { kind, most } = ceiling
  if (amount === undefined) return detail('amount', 'amount.missing')
  if (!Number.isSafeInteger(amount) || amount < 1) return detail('amount', 'amount.invalid')
  if (kind === 'fixed' && amount !== most) return detail('amount', 'amount.fixed', { amount: most })
  return amount > most ? detail('amount', 'amount.above', { most }) : undefined
}
