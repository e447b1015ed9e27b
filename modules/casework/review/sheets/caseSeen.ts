import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { CaseRow } from '../../model/tables.ts'
import { referenceOf } from '../../start/reference.ts'
import { readCase } from '../../store/cases.ts'

/** A case that was sent and that the transaction may see. @throws FeilunError `case-unknown` */
export async function caseSeen(connection: Connection, reference: string): Promise<CaseRow> {
  const row = await readCase(connection, referenceOf(reference))
  if (row === undefined || row.submitted === null) throw new FeilunError('case-unknown', { reference })
  return row
}
