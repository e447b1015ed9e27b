import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createLedger, minor, type Accounts } from '#modules/accounts'
import type { Database } from '#platform/database'
import { scratchDatabase } from '../../../../test/support/scratchDatabase.ts'
import type { CallId, KeyId, ProjectId } from '../../model/ids.ts'
import type { Caller } from '../../model/project.ts'
import { noGuard } from '../../projects/store/views.ts'
import { createStoreCalls } from '../../records/index.ts'
import { gatewayGround } from '../../records/testing/ground.ts'
import { createAdmission } from '../createAdmission.ts'
import type { AdmissionFault, AdmissionNeeds, OwnAdmission } from '../model.ts'

export interface Budgeted {
  readonly caller: Caller
  /** The measure's account. */
  readonly measure: string
}

export interface Books {
  /** What the ledger has at a measure, and what the records come to. */
  readonly held: number
  readonly settled: number
  readonly recorded: number
  readonly overrun: number
  readonly calls: number
}

export interface AdmissionGround {
  readonly database: Database
  readonly url: string
  readonly ledger: Accounts
  readonly faults: AdmissionFault[]
  /** A node; with a folder of its own unless one is given. */
  readonly node: (needs?: Partial<AdmissionNeeds>) => Promise<OwnAdmission>
  readonly folder: () => string
  /** A key of a project of a measure, limited at each level that is given. */
  readonly budget: (limits: {
    readonly measure?: number
    readonly project?: number
    readonly key?: number
    readonly perMinute?: number
    readonly atOnce?: number
  }) => Promise<Budgeted>
  /** Another key of the same project. */
  readonly another: (budgeted: Budgeted) => Promise<Budgeted>
  readonly books: (budgeted: Budgeted) => Promise<Books>
  readonly close: () => Promise<void>
}

export const newCall = (): CallId => randomUUID() as CallId

/** Nodes on a database of their own. */
export async function startAdmission(): Promise<AdmissionGround> {
  const scratch = await scratchDatabase(gatewayGround)
  const { database, url } = scratch
  const now = () => new Date()
  const ledger = createLedger({ database, now, newId: randomUUID })
  const faults: AdmissionFault[] = []
  const nodes: OwnAdmission[] = []
  const folders: string[] = []
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'feilun-gateway-'))
    folders.push(made)
    return made
  }
  const keyOf = async (project: Caller['project'], limits: { perMinute?: number; atOnce?: number; key?: number }) => {
    const id = randomUUID() as KeyId
    const account = `${project.account}/${id}`
    await ledger.open({ path: account, unit: 'usd-micro' })
    if (limits.key !== undefined)
      await ledger.limit({ key: randomUUID(), by: 'test', path: account, limit: minor(limits.key) })
    return {
      id,
      project: project.id,
      name: 'test',
      person: undefined,
      account,
      models: undefined,
      expires: undefined,
      perMinute: limits.perMinute,
      atOnce: limits.atOnce,
    }
  }
  return {
    database,
    url,
    ledger,
    faults,
    folder,
    node: async (needs = {}) => {
      const made = await createAdmission({
        database,
        databaseUrl: url,
        ledger,
        folder: folder(),
        now,
        newId: randomUUID,
        storeCalls: createStoreCalls(() => 'Asia/Hong_Kong'),
        onFault: (fault) => faults.push(fault),
        ...needs,
      })
      nodes.push(made)
      return made
    },
    budget: async (limits) => {
      const [measure, party, id] = [`m-${randomUUID()}`, randomUUID(), randomUUID() as ProjectId]
      const account = `models/${measure}/${party}/${id}`
      await ledger.open({ path: account, unit: 'usd-micro' })
      const limit = (path: string, amount: number | undefined) =>
        amount === undefined ? undefined : ledger.limit({ key: randomUUID(), by: 'test', path, limit: minor(amount) })
      await limit(`models/${measure}`, limits.measure)
      await limit(account, limits.project)
      const project: Caller['project'] = {
        id,
        party,
        measure,
        name: 'test',
        account,
        state: 'open',
        models: undefined,
        residency: { regions: undefined, providers: undefined },
        guard: noGuard,
        content: { keep: 'nothing' },
        cache: undefined,
      }
      return { measure: `models/${measure}`, caller: { project, key: await keyOf(project, limits) } }
    },
    another: async ({ caller: { project }, measure }) => ({
      measure,
      caller: { project, key: await keyOf(project, {}) },
    }),
    books: async ({ measure, caller }) => {
      const { held, settled } = await ledger.account(measure)
      const { rows } = await sql<{ recorded: number; calls: number; overrun: number }>`
        select coalesce(sum(cost), 0)::bigint as recorded, count(*)::int as calls,
          (select coalesce(sum(amount), 0)::bigint from gateway_overrun where account like ${`${measure}/%`}) as overrun
        from gateway_call where project = ${caller.project.id} and outcome <> 'refused'`.execute(database.tables())
      const [row] = rows
      return { held, settled, recorded: row?.recorded ?? -1, overrun: row?.overrun ?? -1, calls: row?.calls ?? -1 }
    },
    close: async () => {
      await Promise.all(nodes.map((node) => node.close()))
      await scratch.close()
      for (const each of folders) rmSync(each, { recursive: true, force: true })
    },
  }
}
