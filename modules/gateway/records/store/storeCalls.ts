import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { CallRecord } from '../../model/call.ts'
import { storable, type Storable } from './storable.ts'

/**
 * Keeps records and adds them to what their days came to, in the caller's transaction: a call that is kept already adds nothing, however often it is
 * given. Call the ledger after it: the counters of a day stay locked until the transaction ends.
 * @returns how many were new
 */
export type StoreCalls = (connection: Connection, records: readonly CallRecord[]) => Promise<number>

/** One portion, unless much content is kept: a statement takes no more than so many signs of it. */
const mostContent = 16_000_000

function portions(given: readonly Storable[]): readonly (readonly Storable[])[] {
  const found: Storable[][] = [[]]
  let signs = 0
  for (const each of given) {
    signs += each.content?.length ?? 0
    if (signs > mostContent) {
      found.push([])
      signs = each.content?.length ?? 0
    }
    found.at(-1)?.push(each)
  }
  return found.filter(({ length }) => length > 0)
}

/** @param timeZone the city's: what a day is */
export const createStoreCalls =
  (timeZone: () => string): StoreCalls =>
  async (connection, records) => {
    if (records.length === 0) return 0
    // In one order, whoever stores: two nodes that store the same calls, or count to the same day, wait for each other and never in a circle.
    const given = records.map(storable).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    let stored = 0
    for (const portion of portions(given)) {
      const { rows } = await sql<{ stored: number }>`${statement(JSON.stringify(portion), timeZone())}`.execute(
        connection.tables(),
      )
      stored += rows[0]?.stored ?? 0
    }
    return stored
  }

/** One statement: what was new is kept, and what came of it added to each sum. A parameter that is one JSON text spares some thirty arrays. */
const statement = (given: string, zone: string) => sql`
with given as materialized (
  select *, (begun at time zone ${zone})::date as day from json_to_recordset(${given}::json) as g (
    id uuid, project uuid, key uuid, person text, endpoint text, model text, counted_model text, provider text, upstream_model text,
    region text, is_stream boolean, outcome text, status integer, error text, input_tokens bigint, cached_tokens bigint,
    output_tokens bigint, reasoning_tokens bigint, measured text, held bigint, cost bigint, price text, verdict text, hits jsonb,
    begun timestamptz, first_byte_ms double precision, total_ms double precision, own_ms double precision, attempts integer, trace text,
    content text, own_step smallint, first_step smallint, total_step smallint)
), stored as (
  insert into gateway_call (id, project, key, person, endpoint, model, provider, upstream_model, region, is_stream, outcome, status, error,
    input_tokens, cached_tokens, output_tokens, reasoning_tokens, measured, held, cost, price, verdict, hits, begun, first_byte_ms, total_ms,
    own_ms, attempts, trace)
  select id, project, key, person, endpoint, model, provider, upstream_model, region, is_stream, outcome, status, error,
    input_tokens, cached_tokens, output_tokens, reasoning_tokens, measured, held, cost, price, verdict, hits, begun, first_byte_ms, total_ms,
    own_ms, attempts, trace
  from given order by id
  on conflict (id) do nothing
  returning id
), fresh as materialized (
  -- A call that a batch holds twice is new once.
  select distinct on (g.id) g.* from given g join stored using (id) order by g.id
), contents as (
  insert into gateway_content (call, project, begun, sealed)
  select id, project, begun, content from fresh where content is not null
), usage as (
  insert into gateway_usage_day as u (project, day, key, person, model, provider, calls, answered, from_memory, disconnected, blocked, errors,
    refused, unknown, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost, cost_estimated)
  select project, day, key, coalesce(person, ''), counted_model, coalesce(provider, ''), count(*),
    count(*) filter (where outcome = 'answered'), count(*) filter (where outcome = 'cached'),
    count(*) filter (where outcome = 'disconnected'), count(*) filter (where outcome = 'blocked'),
    count(*) filter (where outcome = 'failed'), count(*) filter (where outcome = 'refused'), count(*) filter (where outcome = 'unknown'),
    coalesce(sum(input_tokens), 0), coalesce(sum(cached_tokens), 0), coalesce(sum(output_tokens), 0), coalesce(sum(reasoning_tokens), 0),
    sum(cost), coalesce(sum(cost) filter (where measured is distinct from 'reported'), 0)
  from fresh group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
  on conflict (project, day, key, person, model, provider) do update set
    calls = u.calls + excluded.calls, answered = u.answered + excluded.answered, from_memory = u.from_memory + excluded.from_memory,
    disconnected = u.disconnected + excluded.disconnected, blocked = u.blocked + excluded.blocked, errors = u.errors + excluded.errors,
    refused = u.refused + excluded.refused, unknown = u.unknown + excluded.unknown,
    input_tokens = u.input_tokens + excluded.input_tokens, cached_tokens = u.cached_tokens + excluded.cached_tokens,
    output_tokens = u.output_tokens + excluded.output_tokens, reasoning_tokens = u.reasoning_tokens + excluded.reasoning_tokens,
    cost = u.cost + excluded.cost, cost_estimated = u.cost_estimated + excluded.cost_estimated
), latency as (
  insert into gateway_latency_day as l (project, day, model, provider, what, step, calls)
  select project, day, counted_model, coalesce(provider, ''), t.what, t.step, count(*)
  from fresh cross join lateral (values ('own', own_step), ('first-byte', first_step), ('total', total_step)) as t (what, step)
  -- How long nobody knows, and how fast something was refused, say nothing of how long an answer takes.
  where t.step is not null and outcome in ('answered', 'cached')
  group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
  on conflict (project, day, model, provider, what, step) do update set calls = l.calls + excluded.calls
), verdicts as (
  insert into gateway_verdict_day as v (project, day, rule, action, calls, hits)
  select project, day, h.rule, h.action, count(distinct id), count(*)
  from fresh cross join lateral jsonb_to_recordset(hits) as h (rule text, action text)
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (project, day, rule, action) do update set calls = v.calls + excluded.calls, hits = v.hits + excluded.hits
)
select count(*) as stored from stored`
