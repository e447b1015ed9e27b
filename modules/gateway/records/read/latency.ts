import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { quantile, type StepCount } from '../latency/steps.ts'
import { checkDays, type Asked } from './range.ts'
import { inDays } from './usage.ts'

/** Our own share until the first byte went upstream, until the first byte went to the client, until the end. */
export const latencies = ['own', 'first-byte', 'total'] as const
export type Latency = (typeof latencies)[number]

/** In milliseconds, none further off than 19 %; of calls that were answered. */
export interface LatencyLine {
  /** A model, a provider, or empty where all were asked for together. */
  readonly of: string
  readonly what: Latency
  readonly calls: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
}

interface Row extends StepCount {
  readonly of: string
  readonly what: Latency
}

function lineOf(rows: readonly Row[]): LatencyLine | undefined {
  const [first] = rows
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((share) => quantile(rows, share))
  if (first === undefined || p50 === undefined || p90 === undefined || p99 === undefined) return undefined
  const calls = rows.reduce((sum, row) => sum + row.calls, 0)
  return { of: first.of, what: first.what, calls, p50, p90, p99 }
}

/** Of the 100 names with the most calls, the most first. @throws FeilunError `request-invalid` */
export async function latencyOf(
  connection: Connection,
  asked: Asked,
  by: 'all' | 'model' | 'provider',
): Promise<readonly LatencyLine[]> {
  checkDays(asked)
  const of = by === 'all' ? sql`''` : sql.ref(by)
  const { rows } = await sql<Row>`
    with found as (
      select ${of} as "of", what, step, sum(calls)::bigint as calls from gateway_latency_day where ${inDays(asked)} group by 1, 2, 3
    ), named as (select "of", sum(calls) as calls from found group by 1 order by 2 desc, 1 limit 100)
    select found.* from found join named using ("of") order by named.calls desc, "of", what, step`.execute(
    connection.tables(),
  )
  const groups = Map.groupBy(rows, ({ of: name, what }) => `${what} ${name}`)
  return [...groups.values()].map(lineOf).filter((line) => line !== undefined)
}
