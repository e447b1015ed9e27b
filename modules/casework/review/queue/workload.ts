import { sql } from 'kysely'
import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'

/** How much a reviewer has to do, over all schemes. */
export interface Workload {
  readonly person: PersonId
  readonly waiting: number
  /** Of those that wait, how many should be done already. */
  readonly late: number
  /** Given to them in the last 90 days. */
  readonly recent: number
}

const recentDays = 90
const day = 86_400_000

/** For officers, approvers and auditors, of anyone; for a reviewer, their own. In the order of the people named. */
export async function workloadOf(
  connection: Connection,
  people: readonly PersonId[],
  now: Date,
): Promise<readonly Workload[]> {
  const since = new Date(now.getTime() - recentDays * day)
  const { rows } = await sql<Workload>`
    select person, waiting, late, recent from casework_workload(${[...people]}::uuid[], ${since}, ${now})`.execute(
    connection.tables(),
  )
  const known = new Map(rows.map((row) => [row.person, row]))
  return people.map((person) => known.get(person) ?? { person, waiting: 0, late: 0, recent: 0 })
}
