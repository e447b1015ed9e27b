import { sql } from 'kysely'
import type { PartyId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { CaseId, Reference } from '../model/ids.ts'
import type { CaseRow } from '../model/tables.ts'
import { tables } from './tables.ts'

/** A case by its reference, locked until the transaction ends; undefined for one that the transaction may not change. */
export const lockCase = (connection: Connection, reference: Reference): Promise<CaseRow | undefined> =>
  tables(connection)
    .selectFrom('casework_case')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()

/** The same by its id. */
export const lockCaseById = (connection: Connection, id: CaseId): Promise<CaseRow | undefined> =>
  tables(connection).selectFrom('casework_case').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const readCase = (connection: Connection, reference: Reference): Promise<CaseRow | undefined> =>
  tables(connection).selectFrom('casework_case').selectAll().where('reference', '=', reference).executeTakeFirst()

/** A case that is known to be there. */
export const caseById = (connection: Connection, id: string): Promise<CaseRow> =>
  tables(connection)
    .selectFrom('casework_case')
    .selectAll()
    .where(sql<string>`id`, '=', id)
    .executeTakeFirstOrThrow()

export const draftOf = (connection: Connection, scheme: string, party: PartyId): Promise<CaseRow | undefined> =>
  tables(connection)
    .selectFrom('casework_case')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('party', '=', party)
    .where('standing', '=', 'draft')
    .executeTakeFirst()

/** A case of the party that is open or awarded, where an award is given once. */
export const standingCaseOf = (connection: Connection, scheme: string, party: PartyId): Promise<CaseRow | undefined> =>
  tables(connection)
    .selectFrom('casework_case')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('party', '=', party)
    .where('standing', 'in', ['open', 'awarded'])
    .limit(1)
    .executeTakeFirst()

/** Adds a case unless the party has a draft for the scheme already. */
export async function addCase(connection: Connection, row: CaseRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(connection)
    .insertInto('casework_case')
    .values(row)
    .onConflict((conflict) => conflict.columns(['scheme', 'party']).where('standing', '=', 'draft').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function changeCase(connection: Connection, id: CaseId, columns: Partial<CaseRow>): Promise<void> {
  if (Object.keys(columns).length === 0) return
  await tables(connection).updateTable('casework_case').set(columns).where('id', '=', id).execute()
}

export async function nextNumber(connection: Connection): Promise<number> {
  const { rows } = await sql<{ number: number }>`select nextval('casework_number') as number`.execute(
    tables(connection),
  )
  return rows[0]?.number ?? 0
}
