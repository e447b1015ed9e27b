import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { CaseRow } from '../../model/tables.ts'
import { checkersOf } from '../assign/involved.ts'
import { everAssigned } from '../store/assignments.ts'
import { decisionsOf } from '../store/decisions.ts'
import type { WordKey } from '../words.ts'

/** What keeps an approver from deciding a case. */
export type NotApart = 'checked' | 'assigned' | 'reviewed' | 'own-party' | 'decided'

export const notApartWords = (why: NotApart): WordKey => `decider.${why}`

/**
 * Everything that keeps an approver from deciding: having checked the case, assigned its reviewers or been asked to review it, being able to
 * act for the party, or, at an appeal, having decided before. Who has a hand in a case does not also decide it.
 */
export async function notApart(
  connection: Connection,
  actor: Actor,
  row: CaseRow,
  at: 'decision' | 'appeal',
): Promise<readonly NotApart[]> {
  const { person, mandates } = actor
  const assigned = await everAssigned(connection, row.id)
  const decided = at === 'appeal' ? await decisionsOf(connection, row.id) : []
  const found: Readonly<Record<NotApart, boolean>> = {
    checked: (await checkersOf(connection, row.id)).has(person),
    assigned: assigned.some(({ assigned_by }) => assigned_by === person),
    reviewed: assigned.some(({ reviewer }) => reviewer === person),
    'own-party': row.applicant === person || mandates.some(({ party }) => party === row.party),
    decided: decided.some(({ by }) => by === person),
  }
  const all = ['checked', 'assigned', 'reviewed', 'own-party', 'decided'] as const
  return all.filter((why) => found[why])
}
