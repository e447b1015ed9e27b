import type { Stage, StageOf } from '#modules/packs'
import { FeilunError } from '#platform/errors'

/** The stage as a review. @throws FeilunError `act-not-open` where it is another kind */
export function reviewStage(stage: Stage, reference: string): StageOf<'review'> {
  if (stage.kind !== 'review') throw new FeilunError('act-not-open', { reference })
  return stage
}
