import { exitsOf } from './content/exits.ts'
import type { Process } from './content/process.ts'
import type { Stage } from './content/stage.ts'

const usualExit = (stage: Stage): string | undefined =>
  stage.kind === 'end' || stage.kind === 'appeal' ? undefined : exitsOf(stage)[0]?.to

/** The stages of a case on which all goes well, from the first to an end. */
export function usualStages({ stages, start }: Pick<Process, 'stages' | 'start'>): readonly Stage[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]))
  const way = new Set<Stage>()
  let here = byId.get(start)
  while (here !== undefined && !way.has(here)) {
    way.add(here)
    here = byId.get(usualExit(here) ?? '')
  }
  return [...way]
}
