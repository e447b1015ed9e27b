import { clocksOf, instantFor, runningDue, type Clocks } from './clocks.ts'
import { wanting, type ProcessMachine } from './machine.ts'
import type { Allowed, Mover, ProcessState } from './model.ts'
import type { Way } from './ways.ts'

const instant = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString()

/** Between which instants a way is open. */
function times({ needs }: Way, { opens }: Clocks, due: number | undefined): Pick<Allowed, 'from' | 'until'> {
  const from = instant(needs.includes('over') ? due : needs.includes('opened') ? opens : undefined)
  const until = instant(needs.includes('in-time') ? due : undefined)
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
}

/**
 * What can happen to a case, and who does it, in the order of the process. What cannot be done before some time is there with `from`; what
 * cannot be done any more, or not again, is not.
 */
export function allowed(machine: ProcessMachine, state: ProcessState, at: Date): readonly Allowed[] {
  const here = machine.stages.get(state.stage)
  const clocks = clocksOf(state)
  if (here === undefined || clocks === undefined) return []
  const due = runningDue(machine.zone, here.stage, state.step, clocks)
  return here.ways.flatMap((way): readonly Allowed[] => {
    if (way.step !== state.step) return []
    const want = wanting(machine.zone, here.stage, way, clocks, at)
    if (want === 'in-time' || want === 'first-appeal') return []
    return [{ event: way.event, by: way.by, ...times(way, clocks, due) }]
  })
}

/** Who has to act for a case to go on; nobody at an end, or where nobody can act yet. */
export function waitsFor(machine: ProcessMachine, state: ProcessState, at: Date): Exclude<Mover, 'clock'> | undefined {
  const here = machine.stages.get(state.stage)
  const clocks = clocksOf(state)
  if (here === undefined || clocks === undefined || here.stage.kind === 'end') return undefined
  if (clocks.opens !== undefined && instantFor(clocks, at) < clocks.opens) return undefined
  const { by } = here.ways.find(({ step }) => step === state.step) ?? {}
  return by === 'clock' ? undefined : by
}

/** Whether nothing can become of a case any more: it is at an end, and cannot be appealed, or not any longer. */
export function isOver(machine: ProcessMachine, state: ProcessState, at: Date): boolean {
  const here = machine.stages.get(state.stage)
  return here?.stage.kind === 'end' && allowed(machine, state, at).length === 0
}
