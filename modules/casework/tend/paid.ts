import type { Connection } from '#platform/database'
import { jobAct } from '../acts/jobAct.ts'
import type { KnownPacks } from '../acts/packFor.ts'
import type { CaseId } from '../model/ids.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import { lockCaseById } from '../store/cases.ts'
import { changeMilestone, changePayment, paymentAt } from '../store/payments.ts'

/** What a payment was for: the stage of a case. Money that came back is ordered again under another key, for the same. */
export interface PaidFor {
  readonly case: string
  readonly stage: string
}

/** A payment that this module ordered, with its case locked; undefined for one that it did not order. */
async function lockedPayment(connection: Connection, told: PaidFor) {
  const found = await paymentAt(connection, told)
  if (found === undefined) return undefined
  const row = await lockCaseById(connection, found.case_id as CaseId) // A foreign key says so.
  const payment = await paymentAt(connection, told)
  return row === undefined || payment === undefined ? undefined : { row, payment }
}

/**
 * What the bank paid: the case goes on. Told twice, or of a payment that is not of a case, it changes nothing.
 * @param connection the transaction in which payments learn it, as the owner. Run it within `packs.withPacks`.
 */
export async function paid(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  told: PaidFor,
): Promise<void> {
  const found = await lockedPayment(connection, told)
  if (found === undefined || found.payment.state === 'paid') return
  const { row, payment } = found
  const { stage, round, amount, unit, key } = payment
  await jobAct(needs, packs, connection, row, async (act) => {
    await changePayment(connection, key, { state: 'paid', paid: act.at })
    await act.record({ kind: 'paid', role: 'job', audience: 'all', body: { stage, amount, unit, key } })
    const isHere = row.stage === stage && row.round === round && row.step === 'paying'
    if (row.stage_kind === 'milestone' && isHere)
      await changeMilestone(connection, { case_id: row.id, stage, round }, { state: 'paid', paid: act.at })
    if (isHere) await act.move({ kind: 'paid' })
  })
}

/** What the bank sent back. The case waits where it is until it is paid again. */
export async function paymentReturned(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  told: PaidFor,
): Promise<void> {
  const found = await lockedPayment(connection, told)
  if (found === undefined || found.payment.state === 'returned') return
  const { stage, amount, unit, key } = found.payment
  await jobAct(needs, packs, connection, found.row, async (act) => {
    await changePayment(connection, key, { state: 'returned', paid: null })
    await act.record({ kind: 'payment-returned', role: 'job', audience: 'all', body: { stage, amount, unit, key } })
  })
}
