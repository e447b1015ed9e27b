import type { FactValue } from '../model/facts.ts'
import type { Program } from './program.ts'
import { UNKNOWN, type State } from './state.ts'

/** A state in which nothing is answered and no date is given. */
export function blankState(program: Program): State {
  const marks = program.typed.criteria.length + program.typed.subjects.length
  return {
    values: new Float64Array(program.typed.slots).fill(UNKNOWN),
    marks: new Uint8Array(marks),
    answers: new Array<FactValue | undefined>(program.typed.slots),
    unfolded: new Uint32Array(marks),
    tree: 0,
  }
}
