import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { checkDays, type Asked } from './range.ts'
import { inDays } from './usage.ts'

/** How often a rule of the guard found something, and what was done about it. */
export interface VerdictCount {
  readonly rule: string
  readonly action: string
  readonly calls: number
  readonly hits: number
}

/** By rule and action, the most frequent first. @throws FeilunError `request-invalid` */
export async function verdictsOf(connection: Connection, asked: Asked): Promise<readonly VerdictCount[]> {
  checkDays(asked)
  const { rows } = await sql<VerdictCount>`
    select rule, action, sum(calls)::bigint as calls, sum(hits)::bigint as hits from gateway_verdict_day
    where ${inDays(asked)} group by rule, action order by calls desc, rule, action limit 200`.execute(
    connection.tables(),
  )
  return rows
}
