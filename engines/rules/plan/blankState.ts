import type { Program } from './program.ts'
import { UNKNOWN, type State } from './state.ts'

/** A state in which nothing is answered and no date is given. */
export function blankState(program: Program): State {
  const marks = program.typed.criteria.length + program.typed.subjects.length
  return {
    values: new Float64Array(program.typed.slots).fill(UNKNOWN),
    marks: new Uint8Array(marks),
    facts: {},
    unfolded: new Uint32Array(marks),
    tree: 0,
  }
}
