import { minor, type Minor } from '#modules/accounts'
import type { Act } from '../model/act.ts'
import type { CaseResult } from '../model/stage.ts'
import { answersOf } from '../store/answers.ts'
import { paymentsOf } from '../store/payments.ts'
import { accountOf, awardOf, ceilingOf, type Ceiling } from './account.ts'

/** Whose act a movement of the ledger is. */
export const actingAs = ({ actor }: Pick<Act, 'actor'>): string => actor?.person ?? 'casework'

/** What may be awarded in a case: the fixed amount, or up to what the applicant asked for. */
export async function ceilingOfCase(act: Pick<Act, 'connection' | 'process' | 'pack' | 'row'>): Promise<Ceiling> {
  const { amount } = act.process.award
  const answers = amount.kind === 'asked' ? await answersOf(act.connection, act.row().id) : []
  const asked = answers.find(({ ask }) => amount.kind === 'asked' && ask === amount.ask)?.value
  return ceilingOf(act.process, act.pack, typeof asked === 'number' ? asked : undefined)
}

/**
 * Holds an award in the ledger, in the act's own transaction: with no funds the whole decision is refused, and nothing of it is lost but itself.
 * @throws FeilunError `limit-exceeded`, `amount-invalid`
 */
export async function holdAward(act: Act, amount: number | undefined): Promise<void> {
  const row = act.row()
  const ceiling = await ceilingOfCase(act)
  // What is fixed need not be said.
  const award = awardOf(ceiling, amount ?? (ceiling.kind === 'fixed' ? ceiling.most : 0))
  const path = accountOf(act.process)
  const ledger = act.needs.ledger(act.connection)
  await ledger.open({ path, unit: ceiling.unit })
  const holds = row.holds + 1
  const hold = await ledger.hold({
    key: `case/${row.id}/hold/${row.stage}/${holds}`,
    by: actingAs(act),
    path,
    amount: award,
  })
  await act.change({
    hold: hold.id,
    holds,
    award_amount: award,
    award_unit: ceiling.unit,
    award_account: path,
  })
  await act.record({
    kind: 'award-held',
    role: act.role,
    audience: 'all',
    body: { amount: award, unit: ceiling.unit, account: path, hold: hold.id },
  })
}

/** What of a case's award was paid or is on its way. */
async function spent(act: Act): Promise<Minor> {
  const payments = await paymentsOf(act.connection, act.row().id)
  return minor(payments.filter(({ hold }) => hold === act.row().hold).reduce((sum, { amount }) => sum + amount, 0))
}

/**
 * What becomes of the rest of an award once the case is over: places and the like that no payment stage gave are given by completing it; anything
 * else goes back.
 */
export async function closeAward(act: Act, result: CaseResult): Promise<void> {
  const { id, hold, award_amount: award, award_unit: unit } = act.row()
  if (hold === null || award === null || unit === null) return
  const left = minor(award - (await spent(act)))
  const by = actingAs(act)
  const ledger = act.needs.ledger(act.connection)
  const isGiven = result === 'completed' && act.process.award.unit !== 'money' && left === award
  if (isGiven) {
    await ledger.settle({ key: `case/${id}/settle/${hold}`, by, hold, amount: left, rest: 'keep' })
    await act.record({
      kind: 'paid',
      role: act.role,
      audience: 'all',
      body: { stage: act.row().stage, amount: left, unit, hold },
    })
  } else if (left > 0) {
    await ledger.release({ key: `case/${id}/release/${hold}`, by, hold, amount: left })
    await act.record({ kind: 'award-released', role: act.role, audience: 'all', body: { amount: left, unit, hold } })
  }
  const isWhole = left === award && !isGiven
  await act.change(isWhole ? { hold: null, award_amount: null, award_unit: null, award_account: null } : { hold: null })
}
