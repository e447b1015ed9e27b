import { FeilunError } from '#platform/errors'
import type { HoldView } from '../model/ledger.ts'
import { minor } from '../model/minor.ts'
import { isUnit } from '../model/units.ts'
import type { MoveRow } from '../store.ts'
import type { Movement } from './movement.ts'

const states = ['open', 'settled', 'released', 'expired'] as const
const isState = (text: string | null): text is HoldView['state'] => states.some((state) => state === text)

/** What a row of the database says of a hold. */
export function holdView({ id, account, unit, amount, settled, released, state, expires }: MoveRow): HoldView {
  if (account === null || unit === null || !isUnit(unit) || !isState(state))
    throw new Error(`The hold ${id} is incomplete.`)
  return {
    id,
    account,
    unit,
    amount: minor(amount ?? -1),
    settled: minor(settled ?? -1),
    released: minor(released ?? -1),
    state,
    expires: expires ?? undefined,
  }
}

function refusalOf(movement: Movement, row: MoveRow): Error {
  const { level, available, unit } = row
  const asked = movement.amount ?? 0
  const hold = movement.hold
  switch (row.refusal) {
    case 'limit-exceeded':
      return new FeilunError(row.refusal, { level: level ?? '', free: available ?? 0, asked, unit: unit ?? '' })
    case 'hold-exceeded':
      return new FeilunError(row.refusal, { hold, left: available ?? 0, asked })
    case 'hold-closed':
      return new FeilunError(row.refusal, { hold, state: level ?? '' })
    case 'hold-unknown':
    case 'hold-not-due':
    case 'expiry-past':
      return new FeilunError(row.refusal, { hold })
    case 'transfer-key-reused':
      return new FeilunError(row.refusal, { key: movement.key })
    case 'account-unknown':
      return new FeilunError(row.refusal, { path: movement.kind === 'hold' ? movement.path : '' })
    case 'amount-invalid':
      return new FeilunError(row.refusal, { given: asked, unit: unit ?? '', least: 1, most: Number.MAX_SAFE_INTEGER })
    default:
      return new Error(`The ledger refused for a reason without a name: ${row.refusal}`)
  }
}

/** The answer to a movement. @throws FeilunError with the level and the figures that it is about */
export function answerOf(movement: Movement, row: MoveRow | undefined): HoldView {
  if (row === undefined) throw new Error('The ledger left a movement unanswered.')
  if (row.refusal !== null) throw refusalOf(movement, row)
  return holdView(row)
}
