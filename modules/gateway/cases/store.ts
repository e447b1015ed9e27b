import { z } from 'zod'
import { minor, type Minor } from '#modules/accounts'
import type { Connection } from '#platform/database'
import { sql } from 'kysely'

/** A project that a case has opened, as this folder keeps it. */
export interface CaseProject {
  readonly case: string
  readonly given: Minor
  readonly state: 'open' | 'closing' | 'settled'
  readonly holds: readonly { readonly hold: string; readonly amount: Minor }[]
}

interface Row {
  readonly case: string
  readonly given: number
  readonly state: CaseProject['state']
  readonly holds: unknown
}

const holdsForm = z
  .array(
    z.object({
      hold: z.string(),
      amount: z
        .int()
        .nonnegative()
        .transform((amount) => minor(amount)),
    }),
  )
  .catch([])
const view = ({ given, holds, ...row }: Row): CaseProject => ({
  ...row,
  given: minor(given),
  holds: holdsForm.parse(holds),
})

const columns = sql`case_id as "case", given, state, holds`

export async function caseProject(
  connection: Connection,
  id: string,
  how: 'read' | 'lock' = 'read',
): Promise<CaseProject | undefined> {
  const lock = how === 'lock' ? sql`for update` : sql``
  const { rows } = await sql<Row>`select ${columns} from gateway_case_project where case_id = ${id} ${lock}`.execute(
    connection.tables(),
  )
  return rows[0] && view(rows[0])
}

/** @returns whether it was not there before */
export async function addCaseProject(
  connection: Connection,
  { case: id, given, at }: { readonly case: string; readonly given: Minor; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`insert into gateway_case_project (case_id, given, state, opened)
    values (${id}, ${given}, 'open', ${at}) on conflict (case_id) do nothing returning 1`.execute(connection.tables())
  return rows.length > 0
}

export async function raiseCaseProject(connection: Connection, id: string, given: Minor): Promise<void> {
  await sql`update gateway_case_project set given = ${given} where case_id = ${id}`.execute(connection.tables())
}

/** @returns whether it was open until now */
export async function beginClosing(
  connection: Connection,
  id: string,
  holds: CaseProject['holds'],
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`update gateway_case_project
    set state = 'closing', holds = ${JSON.stringify(holds)}::jsonb, closed = ${at}
    where case_id = ${id} and state = 'open' returning 1`.execute(connection.tables())
  return rows.length > 0
}

/** The longest closing first. */
export async function closingProjects(connection: Connection, limit: number): Promise<readonly CaseProject[]> {
  const { rows } = await sql<Row>`select ${columns} from gateway_case_project where state = 'closing'
    order by closed, case_id limit ${limit}`.execute(connection.tables())
  return rows.map(view)
}

export async function endClosing(connection: Connection, id: string, returned: number): Promise<void> {
  await sql`update gateway_case_project set state = 'settled', returned = ${returned} where case_id = ${id}`.execute(
    connection.tables(),
  )
}
