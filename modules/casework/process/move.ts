import { initialTransition, transition, type StateValue } from 'xstate'
import { isPlainDate } from '#engines/rules'
import { dayIn } from './calendar.ts'
import { clocksOf, instantFor, onArrival, stateOf, type Clocks } from './clocks.ts'
import { allowed } from './allowed.ts'
import { wanting, type ProcessMachine } from './machine.ts'
import type { Move, Moved, ProcessState, Refusal, Refused, Step } from './model.ts'
import type { Need } from './ways.ts'

const refusals: Readonly<Record<Need, Refusal>> = {
  opened: 'too-early',
  'in-time': 'too-late',
  over: 'not-over',
  'first-appeal': 'appealed-already',
}

const none: Clocks = {
  since: 0,
  opens: undefined,
  due: undefined,
  askedSince: undefined,
  awarded: undefined,
  outcomesFrom: undefined,
  appealed: false,
}

/** A new case at the first stage; refused outside the days on which the scheme takes cases. */
export function enter(machine: ProcessMachine, at: Date): Moved | Refused {
  const { process, zone, chart, stages } = machine
  const first = stages.get(process.start)
  if (first === undefined) return { ok: false, why: 'stage-unknown', allowed: [] }
  const now = instantFor(none, at)
  const today = dayIn(zone, now)
  const { opens, closes } = process
  if (isPlainDate(opens) && today < opens) return { ok: false, why: 'not-open', allowed: [] }
  if (isPlainDate(closes) && today > closes) return { ok: false, why: 'closed', allowed: [] }
  const [snapshot] = initialTransition(chart, onArrival(process, zone, first.stage, none, now))
  return { ok: true, state: placeOf(snapshot) }
}

/**
 * What becomes of a case. Pure, and total: any event in any state gives the state after it, or says why not; the state before is as it was.
 * `at` decides what is in time, so that the same move gives the same answer whenever it is asked again.
 */
export function move(machine: ProcessMachine, state: ProcessState, event: Move): Moved | Refused {
  const { chart, stages } = machine
  const here = stages.get(state.stage)
  const clocks = clocksOf(state)
  if (here === undefined || clocks === undefined || !here.steps.has(state.step)) {
    return { ok: false, why: 'stage-unknown', allowed: [] }
  }
  const way = here.ways.find(({ step, event: type }) => step === state.step && type === event.type)
  const want = way && wanting(machine.zone, here.stage, way, clocks, event.at)
  if (way === undefined || want !== undefined) {
    const why = want === undefined ? 'not-here' : refusals[want]
    return { ok: false, why, allowed: allowed(machine, state, event.at) }
  }
  const before = chart.resolveState({ value: { [state.stage]: state.step }, context: clocks })
  const [after] = transition(chart, before, event)
  return { ok: true, state: placeOf(after) }
}

const steps: ReadonlySet<unknown> = new Set<Step>(['act', 'asked', 'reported', 'returned', 'paying', 'ended'])
const isStep = (value: unknown): value is Step => steps.has(value)

/** A snapshot as a state: the machine is in one stage, and in one step of it. */
function placeOf({ value, context }: { readonly value: StateValue; readonly context: Clocks }): ProcessState {
  const [stage, step] = typeof value === 'string' ? [] : (Object.entries(value)[0] ?? [])
  if (stage === undefined || !isStep(step)) throw new TypeError(`${JSON.stringify(value)} is no place of a process.`)
  return stateOf(stage, step, context)
}
