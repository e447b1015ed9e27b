import type { FactExpectation, FactId, FactProblem, FactProblemCode, FactValue, Facts } from '../model/facts.ts'
import { isPlainDate } from '../model/plainDate.ts'
import { decode } from '../mechanisms/decode.ts'
import { encodeAnswer, encodeSet } from '../plan/load.ts'
import type { Program } from '../plan/program.ts'
import type { TypedFact } from '../resolve/typed.ts'
import { TYPES } from '../words/types.ts'

export type CheckedFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly FactProblem[] }

/** A hostile request may name a hundred thousand facts; nobody reads on after so many mistakes. */
const MOST_PROBLEMS = 1000

/**
 * Reads facts from anywhere. Every problem is reported, never only the first, up to a thousand. What passes is a copy of the facts given,
 * in the same form: checking it again changes nothing.
 */
export function checkFacts(program: Program, raw: unknown): CheckedFacts {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const message = 'Facts are an object with a value for each fact that is answered.'
    return { ok: false, problems: [{ code: 'not-an-object', fact: '', message, expected: {} }] }
  }
  const problems: FactProblem[] = []
  const facts: [FactId, FactValue][] = []
  // One list for all names that are unknown.
  let known: FactExpectation | undefined
  for (const [id, value] of Object.entries(raw)) {
    if (value === undefined) continue
    if (problems.length === MOST_PROBLEMS) break
    const place = program.factPlaces.get(id)
    const fact = place === undefined ? undefined : program.typed.facts[place]
    const checked =
      fact === undefined ? unknownFact(id, (known ??= factsAsked(program))) : checkOne(program, fact, value)
    if (typeof checked === 'object' && 'code' in checked) problems.push(checked)
    else facts.push([id, checked])
  }
  return problems.length === 0 ? { ok: true, facts: Object.fromEntries(facts) } : { ok: false, problems }
}

function factsAsked(program: Program): FactExpectation {
  return { facts: program.pack.facts.filter((fact) => fact.derive === undefined).map((fact) => fact.id) }
}

function unknownFact(id: FactId, expected: FactExpectation): FactProblem {
  // Names in a refusal are cut, so that a hostile request is not sent back whole.
  const shown = id.slice(0, 80)
  return { code: 'unknown-fact', fact: shown, message: `There is no fact named ${JSON.stringify(shown)}.`, expected }
}

function checkOne(program: Program, fact: TypedFact, value: unknown): FactValue | FactProblem {
  const { id } = fact.source
  const expected = expectation(program, fact)
  const problem = (code: FactProblemCode, message: string): FactProblem => ({ code, fact: id, message, expected })
  if (fact.derive !== undefined) return problem('derived-fact', `${id} follows from other facts and cannot be given.`)
  const wrongType = (): FactProblem =>
    problem('wrong-type', `${id} is ${TYPES[`type.${fact.type}`]}${hintOf(fact, value)}.`)
  if (fact.type === 'set') return checkSet(program, fact, value, problem, wrongType)
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return wrongType()
  if (fact.type === 'date' && typeof value === 'string' && !isPlainDate(value)) {
    return problem('absurd-date', `${id} is not a day of the calendar; write it as YYYY-MM-DD.`)
  }
  const encoded = encodeAnswer(program, fact, value, new Map())
  if (encoded === undefined) {
    if (fact.type === 'enum' && typeof value === 'string') return unknownOption(id, expected, problem)
    return wrongType()
  }
  if (fact.type === 'enum' || fact.type === 'text' || fact.type === 'boolean') return value
  if (encoded >= fact.domain.low && encoded <= fact.domain.high) return value
  const bounds =
    expected.range === undefined ? '' : ` It lies from ${String(expected.range[0])} to ${String(expected.range[1])}.`
  const absurd = fact.type === 'date' && fact.source.range === undefined
  return problem(absurd ? 'absurd-date' : 'out-of-range', `${id} is out of range.${bounds}`)
}

function checkSet(
  program: Program,
  fact: TypedFact,
  value: unknown,
  problem: (code: FactProblemCode, message: string) => FactProblem,
  wrongType: () => FactProblem,
): FactValue | FactProblem {
  if (!Array.isArray(value)) return wrongType()
  const chosen = new Set<string>()
  for (const option of value) {
    if (typeof option !== 'string') return wrongType()
    chosen.add(option)
  }
  const list = [...chosen]
  if (encodeSet(program, fact, list) !== undefined) return list
  const known = new Set(fact.source.options?.map((option) => option.id))
  if (!list.every((option) => known.has(option)))
    return unknownOption(fact.source.id, expectation(program, fact), problem)
  const alone = list.filter((id) =>
    fact.source.options?.some((option) => option.id === id && option.exclusive === true),
  )
  return problem('exclusive-option', `${fact.source.id}: ${alone.join(', ')} excludes every other option.`)
}

function unknownOption(
  id: FactId,
  expected: FactExpectation,
  problem: (code: FactProblemCode, message: string) => FactProblem,
): FactProblem {
  return problem('unknown-option', `${id} is one of: ${(expected.options ?? []).join(', ')}.`)
}

function expectation(program: Program, fact: TypedFact): FactExpectation {
  const low = decode(fact.domain.low, fact.type, program.typed.strings.list)
  const high = decode(fact.domain.high, fact.type, program.typed.strings.list)
  const options = fact.source.options?.map((option) => option.id)
  const ranged = fact.source.range !== undefined || fact.type === 'date'
  return {
    type: fact.type,
    ...(options && { options }),
    ...(ranged && low !== undefined && high !== undefined && { range: [low, high] as const }),
  }
}

function hintOf(fact: TypedFact, value: unknown): string {
  if (value === null) return '; leave it out while it is unknown'
  return typeof value === 'string' && fact.type !== 'text' && fact.type !== 'date'
    ? ', not a text in quotation marks'
    : ''
}
