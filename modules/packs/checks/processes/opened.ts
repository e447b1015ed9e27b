import type { Process } from '../../content/process.ts'
import { exitsOf, type Exit } from '../../content/exits.ts'
import type { ProcessForm } from '../../content/ask.ts'
import type { Stage } from '../../content/stage.ts'
import type { Entry } from '../../read/contentOf.ts'
import type { Place } from '../../read/problem.ts'

type Path = Place['path']

/** A process of a pack as its checks see it: by id, and with the places of its parts. */
export interface Opened {
  readonly process: Process
  readonly at: (...path: Path) => Place
  readonly stages: ReadonlyMap<string, Stage>
  readonly forms: ReadonlyMap<string, ProcessForm>
  /** Where a stage stands, or something in it. */
  readonly inStage: (id: string, ...path: Path) => Place
}

export function openProcess({ value: process, place }: Entry<Process>): Opened {
  const at = (...path: Path): Place => ({ file: place.file, path: [...place.path, ...path] })
  const position = new Map(process.stages.map(({ id }, i) => [id, i]))
  return {
    process,
    at,
    stages: new Map(process.stages.map((stage) => [stage.id, stage])),
    forms: new Map(process.forms.map((form) => [form.id, form])),
    inStage: (id, ...path) => at('stages', position.get(id) ?? 0, ...path),
  }
}

/** The form that is filled in at a stage, if there is one. */
export const formAt = ({ forms }: Opened, stage: Stage): ProcessForm | undefined =>
  'form' in stage && stage.form !== undefined ? forms.get(stage.form) : undefined

/** Whether the stage's form was sent by whoever leaves by this exit. */
export const sends = ({ event }: Exit): boolean =>
  event === 'send' || event === 'accept' || event === 'paid' || event === 'accepted' || event === 'reported'

/** The stages that a case can come to by the exits that are let through. */
export function reached(
  { process, stages }: Opened,
  through: (stage: Stage, exit: Exit) => boolean = () => true,
): ReadonlySet<string> {
  const found = new Set([process.start])
  for (const id of found) {
    const stage = stages.get(id)
    if (stage === undefined) continue
    for (const exit of exitsOf(stage)) if (through(stage, exit)) found.add(exit.to)
  }
  return found
}

/** Whether money, or whatever is awarded, moves at a stage. */
export const shareAt = (stage: Stage): number =>
  stage.kind === 'payment' || stage.kind === 'milestone' ? stage.share : 0
