import { UNKNOWN, type State } from '../plan/state.ts'
import type { Asked, Scope } from '../plan/program.ts'
import type { Domain } from '../resolve/typed.ts'
import { isOrdered } from './domain.ts'
import type { Cell } from './cell.ts'
import { orderedCells } from './orderedCells.ts'
import { setCells } from './setCells.ts'

/** The cells of a fact, given the answers that the state holds to the other facts; `undefined` where they are too many to try. */
export function cellsOf(scope: Scope, asked: Asked, state: State, domain: Domain): readonly Cell[] | undefined {
  if (isOrdered(asked)) return orderedCells(scope, asked, state, domain)
  const { fact } = asked
  if (fact === undefined) return []
  if (fact.type === 'set') return setCells(asked, fact)
  const values =
    fact.type === 'boolean' ? [0, 1] : fact.type === 'enum' ? fact.options : textValues(scope, asked, state)
  if (asked.complex.length > 0) return values.map((value) => ({ low: value, high: value }))
  return distinguished(asked, state, values)
}

/** Texts that the pack writes or the party gave, and two that nobody wrote. */
function textValues(scope: Scope, asked: Asked, state: State): readonly number[] {
  const constants = [...asked.simple, ...asked.complex].flatMap((node) => node.leaf?.constants ?? [])
  const given = scope.asked
    .filter((other) => other.slot !== asked.slot && other.fact?.type === 'text')
    .map((other) => state.values[other.slot] ?? UNKNOWN)
  const known = given.filter((value) => !Number.isNaN(value))
  // Every unanswered text has two foreign values of its own and can take those of others, so equal and unequal both occur.
  return [...new Set([...constants, ...known, -2 - asked.slot * 2, -3 - asked.slot * 2])]
}

/** One value of each group for which all tests of the fact agree. */
function distinguished(asked: Asked, state: State, values: readonly number[]): readonly Cell[] {
  const before = state.values[asked.slot] ?? UNKNOWN
  const groups = new Map<string, Cell>()
  for (const value of values) {
    state.values[asked.slot] = value
    const signature = asked.simple.map((node) => node.evaluate(state)).join('')
    if (!groups.has(signature)) groups.set(signature, { low: value, high: value })
  }
  state.values[asked.slot] = before
  return [...groups.values()]
}
