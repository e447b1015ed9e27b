import { createHash } from 'node:crypto'

export interface Candidate<Id extends string = string> {
  readonly id: Id
  /** Cases that wait for this person now. */
  readonly waiting: number
  /** Cases assigned to this person in the last 90 days, done ones too, so that the quick are not punished with more. */
  readonly recent: number
}

/**
 * Who should review next: those with the fewest cases waiting, then with the fewest lately, then by a draw that the case's own
 * reference decides: the same for everyone who asks, and different from case to case, so that no name always comes first.
 */
export function propose<Id extends string>(
  reference: string,
  candidates: readonly Candidate<Id>[],
  needed: number,
): readonly Id[] {
  const lot = (id: Id) => createHash('sha256').update(`${reference}\n${id}`).digest('hex')
  return candidates
    .map((candidate) => ({ ...candidate, lot: lot(candidate.id) }))
    .toSorted((a, b) => a.waiting - b.waiting || a.recent - b.recent || (a.lot < b.lot ? -1 : 1))
    .slice(0, needed)
    .map(({ id }) => id)
}
