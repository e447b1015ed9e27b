import { sql } from 'kysely'
import { settingsOf, type Actor } from '#modules/identity'
import type { Database } from '#platform/database'

const next = sql`coalesce(due, 'infinity'::timestamptz)`

/** How PostgreSQL goes about the hot lists, as the people who ask for them: one line each with what it walks, and in how long. */
export async function explained(database: Database, officer: Actor, reviewer: Actor): Promise<readonly string[]> {
  const plan = (name: string, actor: Actor, query: ReturnType<typeof sql>) =>
    database.within(settingsOf(actor), async (connection) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers, costs off) ${query}`.execute(
        connection.tables(),
      )
      const lines = rows.map((row) => row['QUERY PLAN'].trim())
      const walks = lines.filter((line) => /Scan|Sort/.test(line)).map((line) => line.replace(/\(actual.*/, '').trim())
      return `${name}: ${walks.join('; ')}; ${lines.findLast((line) => line.startsWith('Execution')) ?? ''}`
    })
  const open = sql`submitted is not null and closed is null`
  return [
    await plan('all', officer, sql`select id from casework_case where ${open} order by ${next}, id limit 26`),
    await plan(
      'waiting, next page',
      officer,
      sql`select id from casework_case where ${open} and waits_for = 'programme-officer'
        and (${next}, id) > (now(), '80000000-0000-0000-0000-000000000000'::uuid) order by ${next}, id limit 26`,
    ),
    await plan(
      'of a scheme',
      officer,
      sql`select id from casework_case where ${open} and scheme = 'research-award' and waits_for = 'approver' order by ${next}, id limit 26`,
    ),
    await plan(
      'at a stage',
      officer,
      sql`select id from casework_case where ${open} and stage_kind = 'review' order by ${next}, id limit 26`,
    ),
    await plan('sums', officer, sql`select * from casework_stage_counts(now())`),
    await plan(
      'own reviews',
      reviewer,
      sql`select id from casework_assignment where reviewer = ${reviewer.person} and done is null and withdrawn is null
        and conflict <> 'conflict' order by ${next}, id limit 26`,
    ),
  ]
}
