import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { inActor } from '../inActor.ts'
import type { Reviewing } from '../needs.ts'
import { caseSeen } from './caseSeen.ts'
import { reviewsOf, type ReviewView } from './reviewsOf.ts'

/**
 * The reviews of a case: who reviews and, once all sheets of a review are locked, what they say. Not for applicants.
 * @throws FeilunError `case-unknown`, `not-permitted`
 */
export async function reviews(needs: Reviewing, actor: Actor, reference: string): Promise<readonly ReviewView[]> {
  return inActor(needs, actor, async (connection) => {
    const row = await caseSeen(connection, reference)
    if (!may(actor, 'queue.read', { scheme: row.scheme })) throw new FeilunError('not-permitted')
    return reviewsOf(connection, needs.packs, row)
  })
}
