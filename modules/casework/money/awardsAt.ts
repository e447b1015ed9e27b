import { exitsOf, type Process, type Stage } from '#modules/packs'

/** Whether a case that comes to a stage has an award. */
export const isAwardStage = (stage: Stage): boolean =>
  stage.kind === 'offer' ||
  stage.kind === 'payment' ||
  stage.kind === 'milestone' ||
  stage.kind === 'outcome' ||
  (stage.kind === 'end' && stage.result === 'completed')

/** Whether deciding so at a stage awards something, so that an amount has to be said; a decision to go on to a next form does not. */
export function awardsAt(process: Process, stage: string, outcome: 'approve' | 'overturn'): boolean {
  const here = process.stages.find(({ id }) => id === stage)
  const to = here && exitsOf(here).find(({ event }) => event === outcome)?.to
  const next = process.stages.find(({ id }) => id === to)
  return next !== undefined && isAwardStage(next)
}
