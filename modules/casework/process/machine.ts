import { assign, createMachine } from 'xstate'
import type { Process, Stage } from '#modules/packs'
import { instantFor, onArrival, onStep, runningDue, type Clocks } from './clocks.ts'
import type { Move, Step } from './model.ts'
import { firstStep, waysOf, type Need, type Way } from './ways.ts'

/** A process as a state machine: a state for each stage, within it one for each step; the clocks of a case are its context. */
export interface ProcessMachine {
  readonly process: Process
  /** The pack's time zone. */
  readonly zone: string
  readonly stages: ReadonlyMap<string, StageWays>
  readonly chart: Chart
}

export interface StageWays {
  readonly stage: Stage
  readonly ways: readonly Way[]
  readonly steps: ReadonlySet<Step>
}

/** What is wanting for a case to go a way at an instant; nothing where it can. */
export function wanting(zone: string, stage: Stage, way: Way, clocks: Clocks, at: Date): Need | undefined {
  const now = instantFor(clocks, at)
  const due = runningDue(zone, stage, way.step, clocks) ?? Infinity
  const holds: Readonly<Record<Need, boolean>> = {
    opened: now >= (clocks.opens ?? -Infinity),
    'in-time': now < due,
    over: now >= due,
    'first-appeal': !clocks.appealed,
  }
  return way.needs.find((need) => !holds[need])
}

interface Met {
  readonly context: Clocks
  readonly event: Move
}

/** No id of a pack has a colon, so that a stage may be called as the machine is. */
const nodeOf = (stage: string): string => `stage:${stage}`

/** A refusal is appealed once. Where it was overturned, a later refusal is another one. */
const appealedAfter = ({ event }: Way, { appealed }: Clocks): boolean =>
  event === 'appeal' || (appealed && event !== 'overturn')

function chartOf(process: Process, zone: string, stages: ReadonlyMap<string, StageWays>) {
  const transitionOf = (stage: Stage, way: Way) => {
    const clocksAfter = ({ context, event }: Met): Clocks => {
      const now = instantFor(context, event.at)
      if ('step' in way.to) return onStep(zone, stage, way.step, way.to.step, context, now)
      const next = stages.get(way.to.stage)?.stage
      return next === undefined
        ? context
        : onArrival(process, zone, next, { ...context, appealed: appealedAfter(way, context) }, now)
    }
    return {
      target: 'stage' in way.to ? `#${nodeOf(way.to.stage)}` : `#${nodeOf(stage.id)}.${way.to.step}`,
      guard: ({ context, event }: Met) => wanting(zone, stage, way, context, event.at) === undefined,
      actions: assign(clocksAfter),
    }
  }
  const stateOfStage = ({ stage, ways, steps }: StageWays) => ({
    id: nodeOf(stage.id),
    initial: firstStep(stage),
    states: Object.fromEntries(
      [...steps].map((step) => [
        step,
        {
          on: Object.fromEntries(
            ways.filter((way) => way.step === step).map((way) => [way.event, transitionOf(stage, way)]),
          ),
        },
      ]),
    ),
  })
  const typed: { context?: Clocks; events?: Move; input?: Clocks } = {}
  return createMachine({
    id: 'process',
    types: typed,
    context: ({ input }) => input,
    initial: process.start,
    states: Object.fromEntries([...stages].map(([id, ways]) => [id, stateOfStage(ways)])),
  })
}

type Chart = ReturnType<typeof chartOf>

const made = new WeakMap<Process, Map<string, ProcessMachine>>()

/** The machine of a process of a checked pack, made once for each. @param zone the pack's time zone */
export function machineOf(process: Process, zone: string): ProcessMachine {
  const ofProcess = made.get(process) ?? new Map<string, ProcessMachine>()
  made.set(process, ofProcess)
  const known = ofProcess.get(zone)
  if (known !== undefined) return known
  const stages = new Map(
    process.stages.map((stage) => {
      const ways = waysOf(process, stage)
      return [stage.id, { stage, ways, steps: new Set([firstStep(stage), ...ways.map(({ step }) => step)]) }] as const
    }),
  )
  const machine = { process, zone, stages, chart: chartOf(process, zone, stages) }
  ofProcess.set(zone, machine)
  return machine
}
