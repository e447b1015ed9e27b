import type { FactId, Facts } from '../model/facts.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { blankState } from '../plan/blankState.ts'
import { loadFacts } from '../plan/load.ts'
import type { Program } from '../plan/program.ts'
import { UNKNOWN } from '../plan/state.ts'
import { simulate, type Columns, type Simulation } from './simulate.ts'

/** Columns for parties whose facts have passed `checkFacts`. Texts that the pack does not write share one numbering. */
export function columnsFromFacts(program: Program, population: readonly Facts[]): Columns {
  const used = program.typed.facts.filter((fact) => fact.derive === undefined)
  const foreign = new Map<string, number>()
  const columns = used.map((fact) => ({
    fact,
    words: Array.from({ length: fact.words }, () => new Float64Array(population.length).fill(UNKNOWN)),
    places: new Map(fact.options.map((number, place) => [number, place])),
  }))
  const state = blankState(program)
  for (const [row, facts] of population.entries()) {
    state.values.fill(UNKNOWN)
    loadFacts(program, facts, state, foreign)
    for (const { fact, words, places } of columns) {
      for (const [place, word] of words.entries()) {
        const value = state.values[fact.slot + place] ?? UNKNOWN
        word[row] = fact.type === 'enum' ? (places.get(value) ?? UNKNOWN) : value
      }
    }
  }
  const facts = columns.map(({ fact, words }): readonly [FactId, Float64Array | readonly Float64Array[]] => {
    const [only] = words
    return [fact.source.id, words.length === 1 && only !== undefined ? only : words]
  })
  return { rows: population.length, facts: Object.fromEntries(facts) }
}

export function simulateFromFacts(
  program: Program,
  population: readonly Facts[],
  asOf: PlainDate,
  subjects?: readonly string[],
): Simulation {
  return simulate(program, columnsFromFacts(program, population), asOf, subjects)
}

/** The number that stands for a text in a column; a text that the pack does not write equals none of its own. */
export function textNumber(program: Program, text: string): number {
  return program.typed.strings.numbers.get(text) ?? -1
}
