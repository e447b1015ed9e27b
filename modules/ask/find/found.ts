import type { Candidate } from './candidate.ts'
import type { LookedUp } from './lookUp.ts'
import type { ReadCandidate } from './rerank.ts'

/** What there is for a question: what was looked up, and the sentences that may answer, best first. */
export interface Found {
  readonly question: string
  readonly looked: LookedUp
  /** The first of them read closely. */
  readonly candidates: readonly (Candidate | ReadCandidate)[]
}
