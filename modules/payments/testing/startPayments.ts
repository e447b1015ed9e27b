import { randomUUID } from 'node:crypto'
import { accountsMigrations, createLedger, minor, type Accounts } from '#modules/accounts'
import { identityMigrations, partyId, personId, settingsOf, type Actor, type Grant } from '#modules/identity'
import { rowsMigrations, type Database } from '#platform/database'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createPayments, type Payments } from '../createPayments.ts'
import { paymentsMigrations } from '../migrations.ts'
import type { OrderView, Payee } from '../model/order.ts'
import type { Debtor, Moved, PaymentsNeeds, ReadEntry } from '../model/ports.ts'

export const scheme = 'lamp-grant'
export const debtor: Debtor = {
  name: 'Saltbridge Town Hall',
  account: '004123456001',
  bankCode: '004',
  clearing: 'HKNCC',
}

export function actor(name: string, ...grants: readonly Grant[]): Actor {
  const person = personId(randomUUID())
  return {
    person,
    name,
    grants,
    mandates: [{ party: partyId(randomUUID()), assurance: 'verified' }],
    method: 'passkey',
  }
}

export const payee: Payee = { name: '鹽橋中學 Saltbridge School', bankCode: '024', account: '388-123456-882' }

export interface World {
  readonly database: Database
  readonly url: string
  readonly ledger: Accounts
  readonly payments: Payments
  readonly officer: Actor
  readonly approver: Actor
  readonly auditor: Actor
  readonly applicant: Actor
  readonly reads: ReadEntry[]
  readonly paid: Moved[]
  readonly returned: Moved[]
  /** Payments of the same installation, with other settings or a server of its own. */
  readonly another: (needs: Partial<PaymentsNeeds>) => Payments
  /** A hold of its own, ordered to be paid by the applicant's own act. Amounts in cents. */
  readonly orderOf: (cents: number, given?: { readonly payee?: Payee; readonly scheme?: string }) => Promise<OrderView>
  readonly close: () => Promise<void>
}

/** Payments on a database of their own, with a budget of ten million dollars. */
export async function startPayments(): Promise<World> {
  const scratch = await scratchDatabase([rowsMigrations, identityMigrations, accountsMigrations, paymentsMigrations])
  const { database } = scratch
  let time = Date.UTC(2026, 10, 22, 4)
  const now = () => new Date((time += 1_000))
  const ledger = createLedger({ database, now, newId: randomUUID })
  const secrets = createSecrets('a secret that is only for tests, 32 signs')
  const reads: ReadEntry[] = []
  const paid: Moved[] = []
  const returned: Moved[] = []
  const needs = {
    database,
    ledger,
    secrets,
    now,
    newId: randomUUID,
    today: () => '2026-11-22',
    debtor,
    logRead: async (_: unknown, read: ReadEntry) => void reads.push(read),
    onPaid: async (_: unknown, moved: Moved) => void paid.push(moved),
    onReturned: async (_: unknown, moved: Moved) => void returned.push(moved),
  }
  const payments = createPayments(needs)
  const path = `town-lamps/${scheme}/2026-1`
  await ledger.open({ path, unit: 'HKD' })
  await ledger.limit({ key: 'budget', by: 'test', path: 'town-lamps', limit: minor(1_000_000_000) })
  const applicant = actor('Ann')
  let count = 0
  return {
    database,
    url: scratch.url,
    ledger,
    payments,
    officer: actor('Olga', { role: 'programme-officer' }),
    approver: actor('Abel', { role: 'approver' }),
    auditor: actor('Aude', { role: 'auditor' }),
    applicant,
    reads,
    paid,
    returned,
    another: (given) => createPayments({ ...needs, ...given }),
    orderOf: async (cents, given = {}) => {
      count += 1
      const reference = `FL-2026-${String(count).padStart(6, '0')}-X`
      const award = `${path}/${reference}`
      await ledger.open({ path: award, unit: 'HKD' })
      const hold = await ledger.hold({ key: `hold ${reference}`, by: 'test', path: award, amount: minor(cents) })
      return database.within(settingsOf(applicant), (connection) =>
        payments.order(connection, {
          key: `pay ${reference}`,
          hold: hold.id,
          amount: minor(cents),
          payee: given.payee ?? payee,
          for: {
            case: randomUUID(),
            reference,
            stage: 'payment',
            scheme: given.scheme ?? scheme,
            party: applicant.mandates[0]?.party ?? partyId(randomUUID()),
          },
          by: applicant.person,
        }),
      )
    },
    close: scratch.close,
  }
}
