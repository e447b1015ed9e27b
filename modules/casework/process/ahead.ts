import { exitsOf, type Stage } from '#modules/packs'
import type { PlainDate } from '#engines/rules'
import type { Text } from '#platform/i18n'
import { dayIn, lastDayBefore } from './calendar.ts'
import { clocksOf, instantFor, onArrival, onStep, runningDue, type Clocks } from './clocks.ts'
import type { ProcessMachine } from './machine.ts'
import type { Mover, ProcessState, Step } from './model.ts'
import { firstStep } from './ways.ts'

/** A stage on the way of a case on which all goes well. */
export interface StageAhead {
  readonly stage: string
  readonly kind: Stage['kind']
  readonly name: Text
  /** Who acts at it next; nobody at an end. */
  readonly by: Mover | undefined
  /** The first day on which it can be done, where it cannot be done at once: an outcome. */
  readonly from: PlainDate | undefined
  /** The last day for it, if everything before takes all of its days: it does not become later. An end has none. */
  readonly until: PlainDate | undefined
  /** Whether it comes only if what is still to be decided is decided for the applicant. */
  readonly depends: boolean
}

/** What is still to be done within a stage after a step, in order, if all goes well. */
function stepsAfter(stage: Stage, step: Step): readonly Step[] {
  if (step === 'asked') return ['act']
  if (stage.kind !== 'milestone' || step === 'paying') return []
  const paid: readonly Step[] = stage.share > 0 ? ['paying'] : []
  return step === 'reported' ? paid : ['reported', ...paid]
}

/** The last instant at which a case leaves a stage, if nobody is late from now on. */
function lastInstant(zone: string, stage: Stage, clocks: Clocks, step: Step, now: number): number {
  let [from, held] = [step, clocks]
  const over = () => Math.max((runningDue(zone, stage, from, held) ?? held.since + 1) - 1, now)
  for (const next of stepsAfter(stage, step)) {
    held = onStep(zone, stage, from, next, held, over())
    from = next
  }
  return over()
}

/**
 * What is next for a case: where it is, and the stages after it if all goes well, each with the last day that it can come to. What follows an
 * appeal or an end is not foretold.
 */
export function stagesAhead(machine: ProcessMachine, state: ProcessState, at: Date): readonly StageAhead[] {
  const { process, zone, stages } = machine
  const ahead: StageAhead[] = []
  const seen = new Set<string>()
  let here = stages.get(state.stage)
  let clocks = clocksOf(state)
  let step = state.step
  let now = clocks === undefined ? 0 : instantFor(clocks, at)
  let depends = false
  while (here !== undefined && clocks !== undefined && !seen.has(here.stage.id)) {
    const { stage, ways } = here
    seen.add(stage.id)
    now = lastInstant(zone, stage, clocks, step, now)
    ahead.push({
      stage: stage.id,
      kind: stage.kind,
      name: stage.name,
      by: ways.find((way) => way.step === step)?.by,
      from: clocks.opens === undefined ? undefined : dayIn(zone, clocks.opens),
      until: stage.kind === 'end' ? undefined : lastDayBefore(zone, now + 1),
      depends,
    })
    const [usual] = stage.kind === 'end' || stage.kind === 'appeal' ? [] : exitsOf(stage)
    here = stages.get(usual?.to ?? '')
    if (here === undefined) break
    depends ||= stage.kind === 'decision' || stage.kind === 'check'
    clocks = onArrival(process, zone, here.stage, clocks, now)
    step = firstStep(here.stage)
  }
  return ahead
}
