import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { compile } from '#engines/rules'
import { accountsMigrations, createLedger, minor } from '#modules/accounts'
import {
  actingFor,
  holdersOf,
  identityMigrations,
  partyId,
  personId,
  settingsOf,
  type Actor,
  type Grant,
  type PartyId,
} from '#modules/identity'
import { readPack, type LoadedPack } from '#modules/packs'
import { rowsMigrations } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { scratchDatabase, type ScratchDatabase } from '../../../../test/support/scratchDatabase.ts'
import { actingOn } from '../../acts/actOn.ts'
import { knownPacks } from '../../acts/packFor.ts'
import { caseworkMigrations } from '../../migrations.ts'
import type { CaseworkNeeds } from '../../model/needs.ts'
import type { CaseId, Reference } from '../../model/ids.ts'
import { newReference } from '../../start/reference.ts'
import { readCase } from '../../store/cases.ts'
import { createReplays, type Replays } from '../createReplays.ts'
import { createReview, type Review } from '../createReview.ts'
import type { SheetDraft } from '../sheets/sheet.ts'
import { plainView } from './plainView.ts'

export const scheme = 'embodied-ai-research-programme'

export interface TestCase {
  readonly id: CaseId
  readonly reference: Reference
  readonly party: PartyId
}

export interface ReviewHouse {
  readonly scratch: ScratchDatabase
  readonly review: Review
  readonly replays: Replays
  readonly pack: LoadedPack
  readonly clock: { now: Date }
  /** What people were told. */
  readonly told: { readonly kind: string; readonly to: string }[]
  readonly person: (name: string, ...grants: readonly Grant[]) => Promise<Actor>
  /** The same person, who may act for a party besides. */
  readonly actingFor: (actor: Actor, party: PartyId) => Promise<Actor>
  /** A case that was sent, checked by somebody and stands at its review. */
  readonly caseAtReview: (checkedBy?: Actor) => Promise<TestCase>
  readonly at: (
    of: TestCase,
  ) => Promise<{ readonly stage: string; readonly version: number; readonly waitsFor: string }>
  readonly key: () => string
  /** Makes another version current, without any process; gives back what puts the first one back. */
  readonly changePack: () => () => void
}

const words = 'The plan says who does what, and by when.'

/** A sheet with this score for every criterion of the test process. */
export const sheetOf = (score: number, reason = words): SheetDraft => ({
  scores: ['merit', 'feasibility', 'safety', 'public-benefit'].map((criterion) => ({ criterion, score, reason })),
  remark: '',
})
export const because = words

async function loaded(): Promise<LoadedPack> {
  const read = await readPack('packs/hk-2026')
  if (!read.ok) throw new Error('The pack is broken.')
  const { content, rules, hash } = read.pack
  const { id, version } = content.pack
  return { content, rules, program: compile(rules), hash, id, version, loadedAt: new Date(0) }
}

/** The review over a database of its own, with the example processes of Hong Kong's pack. */
export async function reviewHouse(): Promise<ReviewHouse> {
  const scratch = await scratchDatabase([rowsMigrations, identityMigrations, accountsMigrations, caseworkMigrations])
  const { database } = scratch
  const tables = database.tables()
  const clock = { now: new Date('2026-11-02T02:00:00Z') }
  const now = () => clock.now
  const pack = await loaded()
  let current = pack
  const packs = knownPacks({
    current: () => current,
    at: (hash) =>
      hash === pack.hash ? Promise.resolve(pack) : Promise.reject(new FeilunError('pack-not-found', { pack: hash })),
  })
  const ledger = createLedger({ database, now, newId: randomUUID })
  const call = `${scheme}/${scheme}/example-call`
  await ledger.open({ path: call, unit: 'HKD' })
  await ledger.limit({ key: 'limit', by: 'test', path: call, limit: minor(1_000_000_000_000) })

  const told: { kind: string; to: string }[] = []
  const needs: CaseworkNeeds = {
    database,
    now,
    newId: randomUUID,
    random: (bytes) => randomBytes(bytes),
    identity: {
      as: (actor, work) => database.within(settingsOf(actor), work),
      partyView: () => Promise.resolve(new Map()),
      logRead: async (connection, { actor, about, what, why }) => {
        await sql`insert into identity_read (at, reader, about, what, why) values (${now()}, ${actor.person}, ${about}, ${what}, ${why})`.execute(
          connection.tables(),
        )
      },
    },
    packs: { current: packs.current, at: (hash) => packs.withPacks(async () => packs.at(hash)) },
    secrets: { seal: (_purpose, text) => text, open: (_purpose, text) => text },
    scanner: { name: 'none', scan: () => Promise.resolve({ kind: 'clean' }) },
    ledger: ledger.within,
    payments: { order: () => Promise.resolve(undefined) },
    tell: (_connection, { kind, to }) => {
      told.push({ kind, to: 'person' in to ? to.person : to.party })
      return Promise.resolve()
    },
  }
  const actOn = actingOn({ needs, packs, view: (_connection, _actor, row) => Promise.resolve(plainView(row)) })
  const review = createReview({
    ...needs,
    actOn,
    people: { holding: holdersOf, actingFor },
    view: async (actor, reference) => {
      const row = await needs.identity.as(actor, (connection) => readCase(connection, reference as Reference))
      if (row === undefined) throw new FeilunError('case-unknown', { reference })
      return plainView(row)
    },
  })

  const person: ReviewHouse['person'] = async (name, ...grants) => {
    const id = personId(randomUUID())
    const party = partyId(randomUUID())
    await sql`insert into identity_person (id, name, made_at) values (${id}, ${name}, ${now()})`.execute(tables)
    await sql`insert into identity_party (id, kind, name, person, made_at) values (${party}, 'person', ${name}, ${id}, ${now()})`.execute(
      tables,
    )
    for (const { role, scheme: of } of grants)
      await sql`insert into identity_grant (id, person, role, scheme, granted_at)
        values (${randomUUID()}, ${id}, ${role}, ${of ?? null}, ${now()})`.execute(tables)
    return { person: id, name, grants, mandates: [{ party, assurance: 'verified' }], method: 'passkey' }
  }

  let numbers = 0
  return {
    scratch,
    review,
    replays: createReplays(needs),
    pack,
    clock,
    told,
    person,
    key: () => randomUUID(),
    changePack: () => {
      current = { ...pack, hash: 'f'.repeat(64), content: { ...pack.content, processes: [] } }
      return () => {
        current = pack
      }
    },
    actingFor: async (actor, party) => {
      await sql`insert into identity_mandate (person, party, assurance, origin, since)
        values (${actor.person}, ${party}, 'said', 'form', ${now()})`.execute(tables)
      return { ...actor, mandates: [...actor.mandates, { party, assurance: 'said' }] }
    },
    caseAtReview: async (checkedBy) => {
      const [id, applicant] = [randomUUID() as CaseId, randomUUID()]
      const party = partyId(randomUUID())
      const reference = newReference('2026', ++numbers)
      const due = new Date(clock.now.getTime() + 30 * 86_400_000)
      await sql`insert into identity_party (id, kind, name, made_at) values (${party}, 'start-up', 'Harbour Arms', ${now()})`.execute(
        tables,
      )
      await sql`insert into casework_case (id, reference, scheme, process, party, party_kind, applicant, pack_hash, pack_version, stage, stage_kind,
          step, waits_for, stage_since, due, stage_due, language, standing, once, started, submitted)
        values (${id}, ${reference}, ${scheme}, ${scheme}, ${party}, 'start-up', ${applicant}, ${pack.hash}, ${pack.version}, 'review', 'review',
          'act', 'programme-officer', ${now()}, ${due}, ${due}, 'en', 'open', true, ${now()}, ${now()})`.execute(tables)
      const answers: readonly (readonly [string, string, unknown])[] = [
        ['interest', 'fields', ['embodied-ai', 'robotics']],
        ['interest', 'idea', 'Arms that feel what they hold.'],
        ['application', 'amount-asked', 300_000_000],
      ]
      for (const [stage, ask, value] of answers)
        await sql`insert into casework_answer (case_id, stage, ask, value, assurance, origin, at, by, frozen)
          values (${id}, ${stage}, ${ask}, ${JSON.stringify(value)}::jsonb, 'said', 'form', ${now()}, ${applicant}, ${now()})`.execute(
          tables,
        )
      if (checkedBy !== undefined)
        await sql`insert into casework_check (case_id, stage, number, outcome, points, reasons, by, at)
          values (${id}, 'check', 1, 'pass', '[]', '[]', ${checkedBy.person}, ${now()})`.execute(tables)
      return { id, reference, party }
    },
    at: async ({ id }) => {
      const { rows } = await sql<{ stage: string; version: number; waitsFor: string }>`
        select stage, version, waits_for as "waitsFor" from casework_case where id = ${id}`.execute(tables)
      const [row] = rows
      if (row === undefined) throw new Error('No such case.')
      return row
    },
  }
}
