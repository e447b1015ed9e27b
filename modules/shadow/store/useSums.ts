import { sql } from 'kysely'
import type { Connection } from '#platform/database'

/** One department's use of one service, over the days asked for. */
export interface UseSum {
  readonly department: string | undefined
  /** Undefined is the gateway. */
  readonly domain: string | undefined
  readonly connections: number
  /** The most that used it on one day, as far as one log could tell them apart. */
  readonly clients: number
  readonly days: number
}

/** From and to: days, YYYY-MM-DD, both included; what has no day counts in any. At most 2,000, the largest first. */
export async function useSums(connection: Connection, from: string, to: string): Promise<readonly UseSum[]> {
  const { rows } = await sql<{
    department: string
    domain: string
    connections: number
    clients: number
    days: number
  }>`
    select department, domain, sum(connections)::bigint as connections, max(clients) as clients, count(distinct day)::int as days
    from shadow_use where day is null or day between ${from} and ${to}
    group by department, domain order by sum(connections) desc, department, domain limit 2000
  `.execute(connection.tables())
  return rows.map(({ department, domain, ...sums }) => ({
    ...sums,
    department: department === '' ? undefined : department,
    domain: domain === '' ? undefined : domain,
  }))
}

/** Connections a day, past the gateway and through it. At most 400 days, the latest. */
export async function useByDay(
  connection: Connection,
  from: string,
  to: string,
): Promise<readonly { readonly day: string; readonly past: number; readonly through: number }[]> {
  const { rows } = await sql<{ day: string; past: number; through: number }>`
    select day, coalesce(sum(connections) filter (where domain <> ''), 0)::bigint as past,
      coalesce(sum(connections) filter (where domain = ''), 0)::bigint as through
    from shadow_use where day between ${from} and ${to} group by day order by day desc limit 400
  `.execute(connection.tables())
  return rows.toReversed()
}
