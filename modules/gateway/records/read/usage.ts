import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { checkDays, type Asked } from './range.ts'

/** What usage can be told apart by. */
export const usageBy = ['day', 'model', 'provider', 'person', 'key', 'project'] as const
export type UsageBy = (typeof usageBy)[number]

/** What calls came to. Tokens are whole; costs in millionths of a US dollar. */
export interface Usages {
  readonly calls: number
  readonly answered: number
  readonly fromMemory: number
  readonly disconnected: number
  readonly blocked: number
  readonly errors: number
  readonly refused: number
  readonly unknown: number
  readonly input: number
  readonly cached: number
  readonly output: number
  readonly reasoning: number
  readonly cost: number
  /** The part of the cost that no provider reported. */
  readonly costEstimated: number
}

export interface UsageLine extends Usages {
  /** A day, a name or an id; empty where there is none: a key of nobody's, a model that there is not, no provider. */
  readonly of: string
}

export interface UsageTable {
  /** Days in their order; anything else with what cost most first. At most 750. */
  readonly lines: readonly UsageLine[]
  readonly total: Usages
  /** How many lines there were in all: what is beyond the lines is in the total. */
  readonly count: number
}

const most = 750

const sums = sql`coalesce(sum(calls), 0)::bigint as calls, coalesce(sum(answered), 0)::bigint as answered,
  coalesce(sum(from_memory), 0)::bigint as "fromMemory", coalesce(sum(disconnected), 0)::bigint as disconnected,
  coalesce(sum(blocked), 0)::bigint as blocked, coalesce(sum(errors), 0)::bigint as errors,
  coalesce(sum(refused), 0)::bigint as refused, coalesce(sum(unknown), 0)::bigint as unknown,
  coalesce(sum(input_tokens), 0)::bigint as input, coalesce(sum(cached_tokens), 0)::bigint as cached,
  coalesce(sum(output_tokens), 0)::bigint as output, coalesce(sum(reasoning_tokens), 0)::bigint as reasoning,
  coalesce(sum(cost), 0)::bigint as cost, coalesce(sum(cost_estimated), 0)::bigint as "costEstimated"`

/** The condition on days, and on the project where one was asked for: each with an index. */
export const inDays = ({ project, from, to }: Asked) =>
  project === undefined
    ? sql<boolean>`day between ${from} and ${to}`
    : sql<boolean>`project = ${project} and day between ${from} and ${to}`

/** @throws FeilunError `request-invalid` */
export async function usageOf(connection: Connection, asked: Asked, by: UsageBy): Promise<UsageTable> {
  checkDays(asked)
  const of = by === 'day' ? sql`day::text` : sql`${sql.ref(by)}::text`
  const order = by === 'day' ? sql`"of"` : sql`cost desc, calls desc, "of"`
  const db = connection.tables()
  const { rows } = await sql<UsageLine>`
    select ${of} as "of", ${sums}
    from gateway_usage_day where ${inDays(asked)}
    group by 1 order by ${order} limit ${most}`.execute(db)
  const counted = await sql<{ count: number }>`
    select count(distinct ${of}) as count from gateway_usage_day where ${inDays(asked)}`.execute(db)
  const total = await sql<Usages>`select ${sums} from gateway_usage_day where ${inDays(asked)}`.execute(db)
  const [sum] = total.rows
  if (sum === undefined) throw new Error('A sum over no rows is a row.')
  return { lines: rows, total: sum, count: counted.rows[0]?.count ?? 0 }
}
