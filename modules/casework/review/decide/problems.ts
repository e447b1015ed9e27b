import type { Decided, Process } from '#modules/packs'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import type { Ceiling } from '../../money/account.ts'
import type { ReviewView } from '../sheets/reviewsOf.ts'
import { detail } from '../words.ts'
import { amountProblem } from './amount.ts'
import { awards } from './awards.ts'
import { reasonProblems, type Given } from './reasons.ts'
import { wantsDiscussion } from './scoresTold.ts'

export interface Proposed {
  readonly outcome: Decided
  readonly reasons: readonly Given[]
  readonly amount?: number
}

/** What a decision is measured by. */
export interface Measure {
  readonly process: Process
  readonly stage: string
  readonly reviews: readonly ReviewView[]
  readonly ceiling: () => Promise<Ceiling>
}

/** What may be awarded with a decision, if anything. @throws FeilunError `decision-incomplete` with all that is wrong with it, at its field */
export async function requireComplete(
  { outcome, reasons, amount }: Proposed,
  { process, stage, reviews, ceiling }: Measure,
): Promise<Ceiling | undefined> {
  const award = awards(process, stage, outcome) ? await ceiling() : undefined
  const wrong: readonly (ErrorDetail | undefined)[] = [
    ...reasonProblems(process, stage, outcome, reasons),
    amountProblem(award, amount),
    wantsDiscussion(reviews) ? detail('moderation', 'discussion.wanted') : undefined,
  ]
  const problems = wrong.filter((problem) => problem !== undefined)
  if (problems.length > 0) throw new FeilunError('decision-incomplete', {}, problems)
  return award
}
