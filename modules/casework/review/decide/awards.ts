import type { Decided, Process } from '#modules/packs'
import { awardsAt } from '../../money/awardsAt.ts'

/** Whether an outcome at a stage awards something: a refusal, or an appeal that is not allowed, never does. */
export const awards = (process: Process, stage: string, outcome: Decided): boolean =>
  (outcome === 'approve' || outcome === 'overturn') && awardsAt(process, stage, outcome)
