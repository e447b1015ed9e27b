import type { FactId } from '../model/facts.ts'
import { UncheckedInput } from '../model/fault.ts'
import type { OutcomeKind } from '../model/decision.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { settle } from '../explore/possible.ts'
import { NO, OPEN, YES, settled, type Mask } from '../mechanisms/truth.ts'
import { blankState } from '../plan/blankState.ts'
import { checkedDay } from '../plan/load.ts'
import { markOfSubject, planFor, stepsFor, subjectScope, wholeSteps } from '../plan/plan.ts'
import type { Plan, Program } from '../plan/program.ts'
import { UNKNOWN, type State } from '../plan/state.ts'
import { closureOfKeys } from '../plan/closure.ts'
import { subjectPlaces } from '../answer/decide.ts'

/**
 * A population, one column for each answered fact, one row for each party. NaN is unanswered. Booleans are 0 and 1, money
 * is in cents, dates are days since 1970-01-01, an option is its place among the options of its fact, a set is a sum of
 * 2^place over its options (at most 30 of them, or `words` columns of 30 each); a text is its number from `textNumber`.
 */
export interface Columns {
  readonly rows: number
  readonly facts: Readonly<Record<FactId, Float64Array | readonly Float64Array[]>>
}

/** What a byte of a simulation means: `OUTCOME_CODES[byte]`. */
export const OUTCOME_CODES: readonly OutcomeKind[] = ['fails', 'meets', 'needs-facts', 'needs-judgement']

export interface Simulation {
  readonly asOf: PlainDate
  /** One byte for each row, by subject. */
  readonly outcomes: Readonly<Record<string, Uint8Array>>
}

const CODE_OF_MASK: readonly number[] = [2, 0, 1, 2, 3, 2, 2, 2]

/** Decides every subject for every row. The outcome of a row is the one that `decide` gives for the same facts. */
export function simulate(
  program: Program,
  columns: Columns,
  asOf: PlainDate,
  subjects?: readonly string[],
): Simulation {
  const day = checkedDay(asOf)
  const plan = planFor(program, day)
  const places = subjectPlaces(program, subjects)
  const keys = places.map((place) => `subject:${place}`)
  const steps = subjects === undefined ? wholeSteps(plan) : stepsFor(plan, closureOfKeys(program, keys))
  const readers = readersOf(program, columns)
  const outcomes = places.map(() => new Uint8Array(columns.rows))
  const marks = places.map((place) => markOfSubject(program, place))
  const state = blankState(program)
  state.values[0] = day
  for (let row = 0; row < columns.rows; row += 1) {
    for (const read of readers) read(state, row)
    for (const step of steps) step(state)
    for (let at = 0; at < marks.length; at += 1) {
      const mask = state.marks[marks[at] ?? 0] ?? 0
      const column = outcomes[at]
      if (column === undefined) continue
      column[row] = CODE_OF_MASK[settled(mask) ? mask : settledMask(plan, places[at] ?? 0, state, mask)] ?? 2
    }
  }
  return {
    asOf,
    outcomes: Object.fromEntries(
      places.map((place, at) => [program.subjectIds[place] ?? '', outcomes[at] ?? new Uint8Array(0)]),
    ),
  }
}

function settledMask(plan: Plan, place: number, state: State, mask: Mask): Mask {
  return settle(subjectScope(plan, place), state, mask)
}

/** How many of a column of bytes have each outcome. */
export function tally(outcomes: Uint8Array): Readonly<Record<OutcomeKind, number>> {
  const counts = [0, 0, 0, 0]
  for (const code of outcomes) counts[code] = (counts[code] ?? 0) + 1
  return {
    fails: counts[CODE_OF_MASK[NO] ?? 0] ?? 0,
    meets: counts[CODE_OF_MASK[YES] ?? 1] ?? 0,
    'needs-facts': counts[2] ?? 0,
    'needs-judgement': counts[CODE_OF_MASK[OPEN] ?? 3] ?? 0,
  }
}

type Read = (state: State, row: number) => void

function readersOf(program: Program, columns: Columns): readonly Read[] {
  const readers: Read[] = []
  for (const [id, given] of Object.entries(columns.facts)) {
    const fact = program.typed.facts[program.factPlaces.get(id) ?? -1]
    if (fact === undefined || fact.derive !== undefined)
      throw new UncheckedInput(`${JSON.stringify(id)} is not a fact that is asked for.`)
    const words = given instanceof Float64Array ? [given] : given
    if (words.length !== fact.words || words.some((word) => word.length !== columns.rows)) {
      throw new UncheckedInput(`The column of ${id} must have ${columns.rows} rows and ${fact.words} word(s).`)
    }
    for (const [place, column] of words.entries()) {
      const slot = fact.slot + place
      if (fact.type !== 'enum') {
        readers.push((state, row) => {
          state.values[slot] = column[row] ?? UNKNOWN
        })
        continue
      }
      const options = Float64Array.from(fact.options)
      readers.push((state, row) => {
        const option = column[row] ?? UNKNOWN
        state.values[slot] = Number.isNaN(option) ? UNKNOWN : (options[option] ?? UNKNOWN)
      })
    }
  }
  return readers
}
