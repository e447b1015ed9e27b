import type { Decided, Process } from '#modules/packs'
import type { ErrorDetail } from '#platform/errors'
import { reasonsFor } from '../../process/index.ts'
import { tooFew } from '../assign/tooFew.ts'
import { isReason } from '../sheets/reasonLength.ts'
import { detail } from '../words.ts'

/** A reason of the process, with what was written to it. */
export interface Given {
  readonly reason: string
  readonly words: string
}

/** What is wrong with the reasons of a decision: none, one that it may not give, one twice, or one without words. */
export function reasonProblems(
  process: Process,
  stage: string,
  outcome: Decided,
  given: readonly Given[],
): readonly ErrorDetail[] {
  if (given.length === 0) return [detail('reasons', 'reasons.none')]
  const allowed = new Set(reasonsFor(process, stage, outcome).map(({ id }) => id))
  return given.flatMap(({ reason, words }, place) => {
    const isTwice = given.findIndex((each) => each.reason === reason) < place
    const unknown =
      allowed.has(reason) && !isTwice
        ? []
        : [detail(`reasons/${place}`, 'reasons.unknown', { id: reason.slice(0, 80) })]
    return isReason(words) ? unknown : [...unknown, tooFew(`words/${place}`, words)]
  })
}
