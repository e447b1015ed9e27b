import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '#platform/database'

/** Linux counts in hundredths of a second. */
const perTick = 10

/** The processor time of a process, in milliseconds: the 14th and 15th field of its stat; `undefined` where there is none to read. */
function timeOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return perTick * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return undefined
  }
}

export interface ProcessorTime {
  /** Of this process, in milliseconds. */
  readonly ours: number
  /** Of the connections of PostgreSQL that serve it, in milliseconds; 0 where the server runs elsewhere. */
  readonly postgres: number
}

/** What was used so far; the difference of two is what lay between. It holds while no connection is closed between them. */
export async function processorTime(database: Database): Promise<ProcessorTime> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
  `.execute(database.tables<object>())
  const { user, system } = process.cpuUsage()
  return {
    ours: (user + system) / 1_000,
    postgres: rows.reduce((sum, { pid }) => sum + (timeOf(pid) ?? 0), 0),
  }
}
