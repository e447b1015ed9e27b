import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { compile } from '#engines/rules'
import { accountsMigrations, createLedger, minor, type Accounts } from '#modules/accounts'
import {
  identityMigrations,
  partyId,
  personId,
  settingsOf,
  type Actor,
  type Grant,
  type PartyId,
} from '#modules/identity'
import { readPack, type LoadedPack, type Process } from '#modules/packs'
import { paymentsMigrations } from '#modules/payments'
import { rowsMigrations } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createCasework } from '../createCasework.ts'
import { builtInScanner } from '../files/builtInScanner.ts'
import { caseworkMigrations } from '../migrations.ts'
import type { Casework } from '../model/casework.ts'
import type { CaseworkNeeds, PaymentOrder } from '../model/needs.ts'
import type { CaseNotice } from '../model/notice.ts'

export const school = 'smart-teaching-grant'
export const research = 'embodied-ai-research-programme'

/** In cents, of each scheme's call. */
export const limit = 100_000_000_000

export interface House {
  readonly scratch: ScratchDatabase
  readonly casework: Casework
  /** Another server of the same database. */
  readonly another: () => Casework
  readonly ledger: Accounts
  readonly needs: CaseworkNeeds
  readonly clock: { now: Date }
  readonly told: CaseNotice[]
  /** What payments were ordered to pay, in place of a bank. */
  readonly orders: PaymentOrder[]
  readonly person: (...grants: readonly Grant[]) => Actor
  /** Somebody with a party of this kind. */
  readonly applicant: (kind: string) => Actor & { readonly party: PartyId }
  /** Puts another version of the pack in use. */
  readonly publish: (change: (process: Process) => Process, hash: string) => void
  readonly pack: () => LoadedPack
  readonly close: () => Promise<void>
}

async function loaded(): Promise<LoadedPack> {
  const read = await readPack('packs/hk-2026')
  if (!read.ok) throw new Error('The pack is broken.')
  const { content, rules, hash } = read.pack
  const { id, version } = content.pack
  return { content, rules, program: compile(rules), hash, id, version, loadedAt: new Date(0) }
}

/** Cases over a database of their own, with the processes of Hong Kong's pack, the real ledger, and a clock that the test moves. */
export async function startHouse(): Promise<House> {
  const scratch = await scratchDatabase([
    rowsMigrations,
    identityMigrations,
    accountsMigrations,
    paymentsMigrations,
    caseworkMigrations,
  ])
  const { database } = scratch
  const clock = { now: new Date('2026-11-02T02:00:00Z') }
  const now = () => clock.now
  let current = await loaded()
  const versions = new Map([[current.hash, current]])
  const ledger = createLedger({ database, now, newId: randomUUID })
  for (const scheme of [school, research]) {
    const path = `${scheme}/${scheme}/example-call`
    await ledger.open({ path, unit: 'HKD' })
    await ledger.limit({ key: `limit/${scheme}`, by: 'test', path, limit: minor(limit) })
  }
  const told: CaseNotice[] = []
  const orders: PaymentOrder[] = []
  const kinds = new Map<string, string>()
  const needs: CaseworkNeeds = {
    database,
    now,
    newId: randomUUID,
    random: (bytes) => randomBytes(bytes),
    identity: {
      as: (actor, work) => database.within(settingsOf(actor), work),
      partyView: (ids) =>
        Promise.resolve(
          new Map(ids.map((id) => [id, { id, kind: kinds.get(id) ?? 'person', name: `party ${id.slice(0, 4)}` }])),
        ),
      logRead: async (connection, { actor, about, what, why }) => {
        await sql`insert into test_read values (${actor.person}, ${about}, ${what}, ${why})`.execute(
          connection.tables(),
        )
      },
    },
    packs: {
      current: () => current,
      at: (hash) => {
        const pack = versions.get(hash)
        return pack === undefined
          ? Promise.reject(new FeilunError('pack-not-found', { folder: hash }))
          : Promise.resolve(pack)
      },
    },
    secrets: createSecrets('0'.repeat(64)),
    scanner: builtInScanner(),
    ledger: ledger.within,
    payments: {
      order: (_connection, order) => {
        orders.push(order)
        return Promise.resolve(undefined)
      },
    },
    tell: (_connection, notice) => {
      told.push(notice)
      return Promise.resolve()
    },
  }
  const admin = database.tables()
  await sql`create table test_read (reader uuid, about uuid, what text, why text)`.execute(admin)
  await sql`grant insert on test_read to feilun_rows`.execute(admin)
  const person = (...grants: readonly Grant[]): Actor => ({
    person: personId(randomUUID()),
    name: 'Somebody',
    grants,
    mandates: [],
    method: 'passkey',
  })
  return {
    scratch,
    casework: createCasework(needs),
    another: () => createCasework(needs),
    ledger,
    needs,
    clock,
    told,
    orders,
    person,
    applicant: (kind) => {
      const party = partyId(randomUUID())
      kinds.set(party, kind)
      return { ...person(), party, mandates: [{ party, assurance: 'verified' }] }
    },
    publish: (change, hash) => {
      const processes = current.content.processes.map(change)
      current = { ...current, content: { ...current.content, processes }, hash }
      versions.set(hash, current)
    },
    pack: () => current,
    close: scratch.close,
  }
}
