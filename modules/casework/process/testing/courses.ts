import {
  allowed,
  enter,
  machineOf,
  move,
  type Move,
  type MoveKind,
  type ProcessMachine,
  type ProcessState,
} from '../index.ts'
import type { Process } from '#modules/packs'
import { zone } from './processes.ts'

export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => hours(24 * n)

/** A case that is moved by a test, with the clock of the test. */
export interface Course {
  readonly machine: ProcessMachine
  readonly state: ProcessState
  readonly now: Date
}

export function begin(process: Process, at: string): Course {
  const machine = machineOf(process, zone)
  const now = new Date(at)
  const entered = enter(machine, now)
  if (!entered.ok) throw new Error(entered.why)
  return { machine, state: entered.state, now }
}

/** What becomes of a move that must succeed; `later` in milliseconds. */
export function go({ machine, state, now }: Course, type: MoveKind, later = hours(1)): Course {
  const at = new Date(now.getTime() + later)
  const moved = move(machine, state, { type, at })
  if (!moved.ok) throw new Error(`${type} at ${state.stage}/${state.step}: ${moved.why}`)
  return { machine, state: moved.state, now: at }
}

export const goAll = (course: Course, ...types: readonly MoveKind[]): Course =>
  types.reduce((reached, type) => go(reached, type), course)

/** Why a move is refused; a move that is not is a fault of the test. */
export function refused({ machine, state, now }: Course, type: MoveKind, later = 0) {
  const event: Move = { type, at: new Date(now.getTime() + later) }
  const moved = move(machine, state, event)
  if (moved.ok) throw new Error(`${type} at ${state.stage}/${state.step} is not refused`)
  return moved
}

export const place = ({ state }: Course): string => `${state.stage}/${state.step}`
export const can = ({ machine, state, now }: Course): readonly string[] =>
  allowed(machine, state, now).map(({ event, by }) => `${event} by ${by}`)
