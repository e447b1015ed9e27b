import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createLedger, minor, type Accounts } from '#modules/accounts'
import type { Caller, KeyId, ProjectId } from '#modules/gateway'
import type { Database } from '#platform/database'

export interface BudgetGround {
  readonly database: Database
  readonly ledger: Accounts
}

export const groundOf = (database: Database): BudgetGround => ({
  database,
  ledger: createLedger({ database, now: () => new Date(), newId: randomUUID }),
})

export type Level = 'measure' | 'project' | 'key'

/** A measure with one project and one key, limited at one level. */
export async function budgetOf({ ledger }: BudgetGround, level: Level, limit: number): Promise<Caller> {
  const [measure, party, project, key] = [
    `b-${randomUUID()}`,
    randomUUID(),
    randomUUID() as ProjectId,
    randomUUID() as KeyId,
  ]
  const account = `models/${measure}/${party}/${project}`
  const paths = { measure: `models/${measure}`, project: account, key: `${account}/${key}` }
  await ledger.open({ path: paths.key, unit: 'usd-micro' })
  await ledger.limit({ key: randomUUID(), by: 'bench', path: paths[level], limit: minor(limit) })
  const none = undefined
  return {
    project: {
      id: project,
      party,
      measure,
      name: 'bench',
      account,
      state: 'open',
      models: none,
      residency: { regions: none, providers: none },
      guard: { personal: {}, personalInAnswers: {}, injection: none, terms: [], onFailure: 'closed' },
      content: { keep: 'nothing' },
      cache: none,
    },
    key: {
      id: key,
      project,
      name: 'bench',
      person: none,
      account: paths.key,
      models: none,
      expires: none,
      perMinute: none,
      atOnce: none,
    },
  }
}

export interface Books {
  readonly held: number
  readonly settled: number
  readonly overrun: number
  /** What each stored call cost. */
  readonly costs: ReadonlyMap<string, number>
}

/** What the ledger and the records say of a project. */
export async function booksOf({ database, ledger }: BudgetGround, { project }: Caller): Promise<Books> {
  const { held, settled } = await ledger.account(project.account)
  const db = database.tables()
  const { rows } = await sql<{
    id: string
    cost: number
  }>`select id, cost from gateway_call where project = ${project.id}`.execute(db)
  const overruns = await sql<{ sum: number }>`
    select coalesce(sum(amount), 0)::bigint as sum from gateway_overrun where account like ${`${project.account}/%`}`.execute(
    db,
  )
  return { held, settled, overrun: overruns.rows[0]?.sum ?? 0, costs: new Map(rows.map(({ id, cost }) => [id, cost])) }
}
