import { minor } from '#modules/accounts'
import { FeilunError } from '#platform/errors'
import type { Act } from '../model/act.ts'
import { bankPurpose, readBankAccount } from '../forms/bankAccount.ts'
import { addPayment, paymentsOf } from '../store/payments.ts'
import { sealedOf } from '../store/answers.ts'
import { actingAs } from './hold.ts'

/** Shares of an award, so that they add up to the whole to the cent: each is what has come due by then less what was ordered before. */
export const amountOfShare = (
  award: number,
  before: { readonly share: number; readonly amount: number },
  share: number,
): number => Number((BigInt(award) * BigInt(before.share + share)) / 100n) - before.amount

/** Where the money is to go: what was told last. @throws FeilunError `payee-missing` */
async function payeeOf(act: Act) {
  const told = (await sealedOf(act.connection, act.row().id)).at(-1)
  const opened = told && act.needs.secrets.open(bankPurpose, told.sealed)
  const payee = opened === undefined ? undefined : readBankAccount(JSON.parse(opened))
  if (payee === undefined) throw new FeilunError('payee-missing', { reference: act.row().reference })
  return payee
}

/**
 * Orders what a stage pays: money through payments, who say later that it was paid; anything else is settled at once.
 * @returns whether it is paid already
 */
export async function orderPayment(act: Act, share: number): Promise<'ordered' | 'paid'> {
  const row = act.row()
  const { hold, award_amount: award, award_unit: unit } = row
  if (hold === null || award === null || unit === null)
    throw new FeilunError('award-missing', { reference: row.reference })
  const earlier = (await paymentsOf(act.connection, row.id)).filter((payment) => payment.hold === hold)
  const before = {
    share: earlier.reduce((sum, payment) => sum + payment.share, 0),
    amount: earlier.reduce((sum, payment) => sum + payment.amount, 0),
  }
  const amount = minor(amountOfShare(award, before, share))
  if (amount === 0) return 'paid'
  const key = `case/${row.id}/pay/${row.stage}/${row.round}`
  const isMoney = act.process.award.unit === 'money'
  const common = {
    case_id: row.id,
    stage: row.stage,
    round: row.round,
    key,
    hold,
    share,
    amount,
    unit,
    ordered: act.at,
  }
  if (isMoney) {
    await addPayment(act.connection, { ...common, state: 'ordered', paid: null })
    await act.needs.payments.order(act.connection, {
      key,
      hold,
      amount,
      payee: await payeeOf(act),
      for: {
        case: row.id,
        reference: row.reference,
        stage: row.stage,
        scheme: row.scheme,
        party: row.party,
      },
      by: actingAs(act),
    })
    await act.record({
      kind: 'payment-ordered',
      role: act.role,
      audience: 'all',
      body: { stage: row.stage, amount, unit, key },
    })
    return 'ordered'
  }
  await act.needs.ledger(act.connection).settle({ key, by: actingAs(act), hold, amount, rest: 'keep' })
  await addPayment(act.connection, { ...common, state: 'paid', paid: act.at })
  await act.record({ kind: 'paid', role: act.role, audience: 'all', body: { stage: row.stage, amount, unit, key } })
  return 'paid'
}
