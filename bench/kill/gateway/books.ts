import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import type { Accounts } from '#modules/accounts'
import type { Database } from '#platform/database'
import type { Sight } from './callOnce.ts'
import { models } from './settings.ts'

interface Books {
  readonly database: Database
  readonly ledger: Accounts
  /** Where nodes have their folders. */
  readonly folder: string
  /** All levels that have a limit, from the measure down, and what it is. */
  readonly limits: ReadonlyMap<string, number>
  /** How many questions the provider has ever had. */
  readonly asked: number
}

interface Kept {
  readonly id: string
  readonly outcome: string
  readonly measured: string | null
  readonly cost: number
  readonly held: number
}

async function kept(database: Database): Promise<ReadonlyMap<string, Kept>> {
  const { rows } = await sql<Kept>`select id, outcome, measured, cost, held from gateway_call`.execute(
    database.tables(),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function faultOf(sight: Sight, records: ReadonlyMap<string, Kept>): string | undefined {
  if (sight.kind === 'wrong') return `a client was told ${sight.why}`
  if (sight.kind === 'nothing' || sight.kind === 'refused') return undefined
  const record = records.get(sight.call)
  const { cost } = models[sight.model]
  if (record === undefined) return `${sight.call} was seen ${sight.kind} and has no record`
  if (sight.kind === 'whole')
    return record.outcome === 'answered' && record.cost === cost
      ? undefined
      : `${sight.call} was seen whole at ${cost} and is ${record.outcome} at ${record.cost}`
  const byRule = record.outcome === 'unknown' && record.measured === 'worst-case' && record.cost === record.held
  const asItWas = ['answered', 'disconnected'].includes(record.outcome) && record.cost > 0 && record.cost <= record.held
  return byRule || asItWas ? undefined : `${sight.call} was seen in part and is ${JSON.stringify(record)}`
}

/** What every level came to: by the records, by the days that count them, and by what no budget had. */
async function cameTo(database: Database): Promise<ReadonlyMap<string, { cost: number; days: number; over: number }>> {
  const { rows } = await sql<{ path: string; cost: number; days: number; over: number }>`
    with account as (
      select k.id as key, a.path from gateway_key k
      join gateway_project p on p.id = k.project
      cross join lateral (values ('models'), ('models/' || p.measure), ('models/' || p.measure || '/' || p.party),
        ('models/' || p.measure || '/' || p.party || '/' || p.id), ('models/' || p.measure || '/' || p.party || '/' || p.id || '/' || k.id)) a (path)
    )
    select path,
      sum((select coalesce(sum(cost), 0) from gateway_call c where c.key = account.key))::bigint as cost,
      sum((select coalesce(sum(cost), 0) from gateway_usage_day d where d.key = account.key))::bigint as days,
      sum((select coalesce(sum(o.amount), 0) from gateway_overrun o where o.account like '%/' || account.key))::bigint as over
    from account group by path`.execute(database.tables())
  return new Map(rows.map(({ path, ...sums }) => [path, sums]))
}

/** Everything that is wrong once every node that was killed has been taken up. */
export async function booksFaults(books: Books, seen: readonly Sight[]): Promise<readonly string[]> {
  const { database, ledger, folder, limits, asked } = books
  const db = database.tables()
  const records = await kept(database)
  const faults = seen.flatMap((sight) => faultOf(sight, records) ?? [])
  for (const [path, { cost, days, over }] of await cameTo(database)) {
    const { settled, held } = await ledger.account(path)
    if (cost !== settled + over)
      faults.push(`${path}: records come to ${cost}, the ledger to ${settled} and ${over} over`)
    if (days !== cost) faults.push(`${path}: records come to ${cost}, their days to ${days}`)
    if (held !== 0) faults.push(`${path}: ${held} is still held`)
    const limit = limits.get(path)
    if (limit !== undefined && settled > limit) faults.push(`${path}: ${settled} is more than ${limit}`)
  }
  faults.push(...(await ledger.check()).map((fault) => JSON.stringify(fault)))
  const { rows } = await sql<{ leases: number; nodes: number; tries: number }>`select
    (select count(*) from gateway_lease where remaining > 0)::int as leases,
    (select count(*) from gateway_node where state <> 'gone')::int as nodes,
    (select coalesce(sum(greatest(attempts, 1)), 0) from gateway_call where outcome <> 'refused')::int as tries`.execute(
    db,
  )
  const [left] = rows
  if (left === undefined || left.leases > 0) faults.push(`${left?.leases} slices are left`)
  if (left === undefined || left.nodes > 0) faults.push(`${left?.nodes} nodes are left`)
  if (left === undefined || left.tries < asked)
    faults.push(`${asked} questions went out, records tell of ${left?.tries}`)
  const folders = readdirSync(folder)
  if (folders.length > 0) faults.push(`${folders.length} folders are left`)
  return faults
}
