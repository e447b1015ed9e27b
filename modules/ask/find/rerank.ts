import type { ReadyPack } from '../pack/readyPack.ts'
import type { Candidate } from './candidate.ts'
import { reader, type Reading } from './judge.ts'
import type { LookedUp } from './lookUp.ts'

/** A candidate that was read closely. */
export interface ReadCandidate extends Candidate {
  readonly reading: Reading
}

/** How many are read closely; those below never come up far enough. */
const closely = 12
/** What close reading counts for beside the places in both lists; on the development questions 0.3 to 1 are alike. */
const share = 0.5

/** What a sentence has of a question, less what it lacks, as one number that only compares sentences of one question. */
const worth = ({ shared, added, unit, kindsLacking, yearsLacking, placesLacking, held, isListing }: Reading): number =>
  1.5 * Math.log1p(shared) +
  Math.log1p(added) -
  1.3 * unit.share -
  kindsLacking / 2 -
  Math.min(1, yearsLacking + placesLacking) +
  3 * Math.max(0, held - 0.4) -
  (isListing ? 1 : 0)

/** Reads the first candidates closely and puts them in order by that too; the rest follow as they were. */
export function rerank(
  question: string,
  looked: LookedUp,
  candidates: readonly Candidate[],
  pack: ReadyPack,
): readonly (Candidate | ReadCandidate)[] {
  const read = reader(question, looked, pack)
  const first = candidates
    .slice(0, closely)
    .map((candidate): ReadCandidate => ({ ...candidate, reading: read(candidate) }))
    .sort((a, b) => b.score + share * worth(b.reading) - (a.score + share * worth(a.reading)))
  return [...first, ...candidates.slice(closely)]
}
