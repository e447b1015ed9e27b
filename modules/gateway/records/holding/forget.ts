import { sql, type RawBuilder } from 'kysely'
import type { Connection } from '#platform/database'

/** Takes the person from these rows of what days came to, and adds what they held to the nameless ones beside them. */
export async function forgetInUsage(connection: Connection, which: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (delete from gateway_usage_day where ${which} returning *), kept as (
      insert into gateway_usage_day as u
      select project, day, key, '', model, provider, sum(calls), sum(answered), sum(from_memory), sum(disconnected), sum(blocked),
        sum(errors), sum(refused), sum(unknown), sum(input_tokens), sum(cached_tokens), sum(output_tokens), sum(reasoning_tokens),
        sum(cost), sum(cost_estimated)
      from gone group by project, day, key, model, provider order by project, day, key, model, provider
      on conflict (project, day, key, person, model, provider) do update set
        calls = u.calls + excluded.calls, answered = u.answered + excluded.answered, from_memory = u.from_memory + excluded.from_memory,
        disconnected = u.disconnected + excluded.disconnected, blocked = u.blocked + excluded.blocked, errors = u.errors + excluded.errors,
        refused = u.refused + excluded.refused, unknown = u.unknown + excluded.unknown,
        input_tokens = u.input_tokens + excluded.input_tokens, cached_tokens = u.cached_tokens + excluded.cached_tokens,
        output_tokens = u.output_tokens + excluded.output_tokens, reasoning_tokens = u.reasoning_tokens + excluded.reasoning_tokens,
        cost = u.cost + excluded.cost, cost_estimated = u.cost_estimated + excluded.cost_estimated
    ) select count(*) as count from gone`.execute(connection.tables())
  return rows[0]?.count ?? 0
}

const changed = async (connection: Connection, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(connection.tables())).numAffectedRows ?? 0)

/** Content of calls that somebody made, and of projects of these parties. */
export const dropContents = (connection: Connection, person: string, parties: readonly string[]): Promise<number> =>
  changed(
    connection,
    sql`delete from gateway_content where call in (select id from gateway_call where person = ${person})
      or project in (select id from gateway_project where party = any(${[...parties]}::uuid[]))`,
  )

export const forgetInCalls = (connection: Connection, person: string): Promise<number> =>
  changed(connection, sql`update gateway_call set person = null where person = ${person}`)

/** Content that its project no longer keeps so long, or at all. */
export const dropOldContents = (connection: Connection, now: Date, batch: number): Promise<number> =>
  changed(
    connection,
    sql`delete from gateway_content where call in (
      select old.call from gateway_project p cross join lateral (
        select o.call from gateway_content o
        where o.project = p.id and o.begun < coalesce(${now}::timestamptz - make_interval(days => p.content_days), 'infinity')
        limit ${batch}) old
      limit ${batch})`,
  )

/** Calls of before a moment, with their content. What their days came to stays. */
export const dropOldCalls = (connection: Connection, before: Date, batch: number): Promise<number> =>
  changed(
    connection,
    sql`delete from gateway_call where id in (
      select id from gateway_call where begun < ${before} order by begun, id limit ${batch})`,
  )

/** The names in what days came to that have no calls any more. */
export const forgetOldNames = (connection: Connection, before: Date, batch: number): Promise<number> =>
  forgetInUsage(
    connection,
    sql<boolean>`ctid = any(array(
      select ctid from gateway_usage_day where person <> '' and day < ${before}::date limit ${batch}))`,
  )
