import { randomUUID } from 'node:crypto'
import type { Accounts } from '#modules/accounts'
import type { OwnIdentity } from '#modules/identity'
import { createPayments, type Debtor, type Moved, type Payments } from '#modules/payments'
import type { Config } from '#platform/config'
import type { Connection, Database } from '#platform/database'
import { secretsOf } from './secretsOf.ts'

/** What cases do when their money arrives or comes back, inside payments' transaction. */
export interface PaidCases {
  readonly paid: (connection: Connection, payment: { readonly case: string; readonly stage: string }) => Promise<void>
  readonly paymentReturned: PaidCases['paid']
}

export interface PaymentsOfNeeds {
  readonly database: Database
  readonly ledger: Accounts
  readonly identity: Pick<OwnIdentity, 'logRead'>
  readonly now: () => Date
  readonly today: () => string
  /** Asked for when money has moved, since cases themselves need payments to be made. */
  readonly cases: () => PaidCases
}

/** The account that pays, where all four settings say which. */
function debtorOf(config: Config): Debtor | undefined {
  const { FEILUN_DEBTOR_NAME: name, FEILUN_DEBTOR_ACCOUNT: account, FEILUN_DEBTOR_BANK: bankCode } = config
  const { FEILUN_DEBTOR_CLEARING: clearing } = config
  if (name === undefined || account === undefined || bankCode === undefined || clearing === undefined) return undefined
  return { name, account, bankCode, clearing }
}

/** Payments, with the cases that they are for. */
export function paymentsOf(config: Config, needs: PaymentsOfNeeds): Payments {
  const { database, ledger, identity, now, today, cases } = needs
  const about = ({ order }: Moved) => ({ case: order.for.case, stage: order.for.stage })
  return createPayments({
    database,
    ledger,
    secrets: secretsOf(config),
    now,
    newId: randomUUID,
    today,
    debtor: debtorOf(config),
    logRead: (connection, read) => identity.logRead(connection, read),
    onPaid: (connection, moved) => cases().paid(connection, about(moved)),
    onReturned: (connection, moved) => cases().paymentReturned(connection, about(moved)),
  })
}
