import { UncheckedInput } from '../model/fault.ts'
import type { FactValue, Facts } from '../model/facts.ts'
import { dayNumber, isPlainDate, type PlainDate } from '../model/plainDate.ts'
import { encodeScalar } from '../resolve/encoding.ts'
import { choose, contradictsItself } from '../resolve/chosen.ts'
import type { TypedFact } from '../resolve/typed.ts'
import { blankState } from './blankState.ts'
import type { Program } from './program.ts'
import type { State } from './state.ts'

/** The state of one party. Facts must have passed `checkFacts`; throws `UncheckedInput` for any that cannot have. */
export function load(program: Program, facts: Facts, asOf: PlainDate): State {
  const state = blankState(program)
  state.values[0] = checkedDay(asOf)
  loadFacts(program, facts, state, new Map())
  return state
}

export function checkedDay(asOf: PlainDate): number {
  if (!isPlainDate(asOf)) throw new UncheckedInput(`${JSON.stringify(asOf)} is not a date as YYYY-MM-DD.`)
  return dayNumber(asOf)
}

/** Writes the answers into their slots; `foreign` numbers the texts that the pack does not write. */
export function loadFacts(program: Program, facts: Facts, state: State, foreign: Map<string, number>): void {
  for (const id of Object.keys(facts)) {
    const value = facts[id]
    if (value === undefined) continue
    const place = program.factPlaces.get(id)
    const fact = place === undefined ? undefined : program.typed.facts[place]
    if (fact === undefined || fact.derive !== undefined) {
      throw new UncheckedInput(`The facts were not checked: ${JSON.stringify(id)} is not a fact that is asked for.`)
    }
    state.answers[fact.slot] = value
    if (fact.type === 'set') loadSet(program, fact, value, state)
    else {
      const encoded = encodeAnswer(program, fact, value, foreign)
      if (encoded === undefined)
        throw new UncheckedInput(`The facts were not checked: ${JSON.stringify(value)} is no value of ${id}.`)
      state.values[fact.slot] = encoded
    }
  }
}

/** The number of an answer, or `undefined` where it is not of the type of its fact or not one of its options. */
export function encodeAnswer(
  program: Program,
  fact: TypedFact,
  value: FactValue,
  foreign: Map<string, number>,
): number | undefined {
  switch (fact.type) {
    case 'enum': {
      const number = typeof value === 'string' ? program.typed.strings.numbers.get(value) : undefined
      return number !== undefined && fact.options.includes(number) ? number : undefined
    }
    case 'text':
      return typeof value === 'string' ? textNumber(program, value, foreign) : undefined
    default:
      return encodeScalar(value, fact.type, program.typed.strings)
  }
}

function textNumber(program: Program, text: string, foreign: Map<string, number>): number {
  const known = program.typed.strings.numbers.get(text) ?? foreign.get(text)
  if (known !== undefined) return known
  const number = program.typed.strings.list.length + foreign.size
  foreign.set(text, number)
  return number
}

function loadSet(program: Program, fact: TypedFact, value: FactValue, state: State): void {
  const words = encodeSet(program, fact, value)
  if (words === undefined) {
    throw new UncheckedInput(
      `The facts were not checked: ${JSON.stringify(value)} is no set of options of ${fact.source.id}.`,
    )
  }
  for (const [word, bits] of words.entries()) state.values[fact.slot + word] = bits
}

/** The words of a set, or `undefined` where it names no options of its fact or an exclusive one beside another. */
export function encodeSet(program: Program, fact: TypedFact, value: FactValue): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined
  const words = Array.from({ length: fact.words }, () => 0)
  for (const option of value) {
    const number = typeof option === 'string' ? program.typed.strings.numbers.get(option) : undefined
    const place = number === undefined ? undefined : fact.places.get(number)
    if (place === undefined) return undefined
    choose(words, place)
  }
  return contradictsItself(fact, words) ? undefined : words
}
