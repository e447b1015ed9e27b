import type { PlainDate } from '#engines/rules'
import { lastDayBefore } from './calendar.ts'
import { clocksOf, onArrival, runningDue } from './clocks.ts'
import type { ProcessMachine } from './machine.ts'
import type { ProcessState } from './model.ts'

/** A time limit: the last day in the pack's time zone, and the first instant that is too late (ISO 8601, UTC). */
export interface Due {
  readonly day: PlainDate
  readonly before: string
}

const dueAt = (zone: string, before: number | undefined): Due | undefined =>
  before === undefined || !Number.isFinite(before)
    ? undefined
    : { day: lastDayBefore(zone, before), before: new Date(before).toISOString() }

/** The time that runs where a case stands: while a question is open, the applicant's; at an end, that to appeal. Nothing runs elsewhere. */
export function dueOf(machine: ProcessMachine, state: ProcessState): Due | undefined {
  const stage = machine.stages.get(state.stage)?.stage
  const clocks = clocksOf(state)
  return stage && clocks && dueAt(machine.zone, runningDue(machine.zone, stage, state.step, clocks))
}

/**
 * The same state with the time limits that this version of the process sets, for a draft that is written while the pack changes: a case that
 * was sent keeps its own. Undefined where the process has no such stage any more.
 */
export function underThisVersion(machine: ProcessMachine, state: ProcessState): ProcessState | undefined {
  const stage = machine.stages.get(state.stage)?.stage
  const clocks = clocksOf(state)
  if (stage === undefined || clocks === undefined || stage.kind !== 'form') return undefined
  const { due } = onArrival(machine.process, machine.zone, stage, clocks, clocks.since)
  return due === undefined ? state : { ...state, due: new Date(due).toISOString() }
}
