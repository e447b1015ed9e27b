import { FeilunError } from '#platform/errors'
import { minor, type HoldView } from '../index.ts'
import { lineOf, type Step } from './ledgerModel.ts'
import type { StartedLedger } from './startLedger.ts'

/** A tree of its own in a ledger, and the ids of the holds that were made in it, by number. */
export interface RealLedger {
  readonly started: StartedLedger
  readonly prefix: string
  readonly ids: string[]
  /** When the model's clock shows nought. */
  readonly begun: number
}

export const neverMade = '00000000-0000-4000-8000-000000000000'

/** A refusal in the model's words. */
export function refusalLine({ code, params }: Pick<FeilunError, 'code' | 'params'>, prefix: string): string {
  const { level = '', free = 0, left = 0, state = '', used = 0 } = params
  switch (code) {
    case 'limit-exceeded':
      return `${code} ${String(level).slice(prefix.length)} ${free}`
    case 'hold-exceeded':
      return `${code} ${left}`
    case 'hold-closed':
      return `${code} ${state}`
    case 'limit-too-low':
      return `${code} ${used}`
    default:
      return code
  }
}

/** A hold in the model's words; one that is new gets the next number. */
export function holdLine({ ids }: RealLedger, view: HoldView): string {
  if (!ids.includes(view.id)) ids.push(view.id)
  return lineOf(ids.indexOf(view.id), view)
}

/** Does a step in the real ledger, and gives its answer in the model's words. */
export async function applyReally(real: RealLedger, step: Step): Promise<string> {
  const { started, prefix, ids, begun } = real
  const { ledger } = started
  const keyed = { key: `${prefix}${step.key}`, by: 'model' }
  const idOf = (number: number) => ids[number] ?? neverMade
  const amountOf = (amount: number | undefined) => (amount === undefined ? {} : { amount: minor(amount) })
  try {
    switch (step.do) {
      case 'hold': {
        const expires = step.expires === undefined ? undefined : new Date(begun + step.expires)
        const { path, amount } = step
        return holdLine(real, await ledger.hold({ ...keyed, path: prefix + path, amount: minor(amount), expires }))
      }
      case 'settle':
        return holdLine(
          real,
          await ledger.settle({ ...keyed, hold: idOf(step.hold), ...amountOf(step.amount), rest: step.rest }),
        )
      case 'release':
        return holdLine(real, await ledger.release({ ...keyed, hold: idOf(step.hold), ...amountOf(step.amount) }))
      case 'refund':
        return holdLine(real, await ledger.refund({ ...keyed, hold: idOf(step.hold), amount: minor(step.amount) }))
      case 'limit': {
        const limit = step.limit === undefined ? undefined : minor(step.limit)
        await ledger.limit({ ...keyed, path: prefix + step.path, limit })
        return 'set'
      }
    }
  } catch (error) {
    if (!(error instanceof FeilunError)) throw error
    return refusalLine(error, prefix)
  }
}
