import { exitsOf, usualStages, type ExitEvent, type Process, type Stage } from '#modules/packs'
import type { Language } from '#platform/i18n'
import type { Mover } from './model.ts'
import { waysOf, firstStep } from './ways.ts'

/** A process as a list for its page: its stages in order, and where each leads. */
export interface OutlinedStage {
  readonly id: string
  readonly kind: Stage['kind']
  readonly name: string
  /** Who acts first; nobody at an end. */
  readonly by: Mover | undefined
  /** Calendar days for it; an end has none. */
  readonly days: number | undefined
  /** Whole percents of the award that are paid here. */
  readonly share: number | undefined
  /** Whether a case on which all goes well comes here. */
  readonly usual: boolean
  readonly leads: readonly { readonly event: ExitEvent; readonly to: string; readonly name: string }[]
}

/** A process in one language: first the stages of a case on which all goes well, then the others in the order of the pack. */
export function outline(process: Process, language: Language): readonly OutlinedStage[] {
  const usual = usualStages(process)
  const names = new Map(process.stages.map(({ id, name }) => [id, name[language]]))
  return [...usual, ...process.stages.filter((stage) => !usual.includes(stage))].map((stage) => ({
    id: stage.id,
    kind: stage.kind,
    name: stage.name[language],
    by: stage.kind === 'end' ? undefined : waysOf(process, stage).find(({ step }) => step === firstStep(stage))?.by,
    days: stage.kind === 'end' ? undefined : stage.days,
    share: stage.kind === 'payment' || stage.kind === 'milestone' ? stage.share : undefined,
    usual: usual.includes(stage),
    leads: exitsOf(stage).map(({ event, to }) => ({ event, to, name: names.get(to) ?? to })),
  }))
}
