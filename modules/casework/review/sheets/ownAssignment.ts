import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { AssignmentRow } from '../../model/reviewTables.ts'
import { referenceOf } from '../../start/reference.ts'
import { ownAssignments } from '../store/assignments.ts'

/**
 * The assignment by which somebody reviews a case, of which they have declared that nothing stands in the way.
 * @throws FeilunError `case-unknown` for whoever was never asked, `assignment-over`, `conflict-undeclared`
 */
export async function ownAssignment(connection: Connection, actor: Actor, reference: string): Promise<AssignmentRow> {
  const [latest] = await ownAssignments(connection, actor.person, referenceOf(reference))
  if (latest === undefined) throw new FeilunError('case-unknown', { reference })
  if (latest.withdrawn !== null || latest.conflict === 'conflict') throw new FeilunError('assignment-over')
  if (latest.conflict === 'undeclared') throw new FeilunError('conflict-undeclared')
  return latest
}
