import { UNKNOWN, type State } from '../plan/state.ts'
import type { Asked } from '../plan/program.ts'

/**
 * A group of values of one fact that a criterion cannot tell apart. `low` and `high` are equal for values without an
 * order; `words` holds the slots of a set.
 */
export interface Cell {
  readonly low: number
  readonly high: number
  readonly words?: readonly number[]
}

/** Answers a fact with a value of a cell; sets take all their words. */
export function assign(state: State, asked: Asked, cell: Cell, value: number): void {
  if (cell.words === undefined) state.values[asked.slot] = value
  else for (const [place, word] of cell.words.entries()) state.values[asked.slot + place] = word
}

export function forget(state: State, asked: Asked): void {
  for (let word = 0; word < asked.words; word += 1) state.values[asked.slot + word] = UNKNOWN
}

export function isUnknown(state: State, asked: Asked): boolean {
  return Number.isNaN(state.values[asked.slot] ?? UNKNOWN)
}

/** A state of its own to try answers out on. */
export function scratchOf(state: State): State {
  return {
    values: state.values.slice(),
    marks: state.marks.slice(),
    answers: state.answers,
    unfolded: state.unfolded,
    tree: state.tree,
  }
}
