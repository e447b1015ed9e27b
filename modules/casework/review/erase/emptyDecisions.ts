import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { CaseId } from '../../model/ids.ts'
import { tables } from '../../store/tables.ts'
import { decisionsOf } from '../store/decisions.ts'
import { json } from '../store/json.ts'

/** A recorded decision of the rules without what the party had told: which criterion came to what stays, the values that it was held against go. */
export function withoutActuals(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutActuals)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]): readonly [string, unknown][] =>
      key === 'actual' ? [] : [[key, withoutActuals(value)]],
    ),
  )
}

/**
 * Empties the decisions of a case of what its party had told and of what was written of it. What was decided, by which reasons and under which
 * version stays; with the salt, which goes with the facts, the hashes say nothing any more.
 * @param connection a transaction of the owner's
 */
export async function emptyDecisions(connection: Connection, caseId: CaseId): Promise<void> {
  const unworded = sql`(select jsonb_agg(jsonb_build_object('reason', given->'reason', 'words', '')) from jsonb_array_elements(reasons) as given)`
  for (const { number, criteria } of await decisionsOf(connection, caseId))
    await tables(connection)
      .updateTable('casework_decision')
      .set({ facts: null, reasons: unworded, criteria: json(withoutActuals(criteria)) })
      .where('case_id', '=', caseId)
      .where('number', '=', number)
      .execute()
}
