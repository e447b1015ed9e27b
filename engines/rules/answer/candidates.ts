import { bitCount } from '../expressions/sizeOf.ts'
import { assign, type Cell } from '../explore/cell.ts'
import { cellsOf } from '../explore/cells.ts'
import { isOrdered } from '../explore/domain.ts'
import { exclusiveLast, namedPlaces } from '../explore/setCells.ts'
import { domainOf } from '../explore/reachDomain.ts'
import type { Asked, Scope } from '../plan/program.ts'
import type { State } from '../plan/state.ts'
import { choose, isChosen } from '../resolve/chosen.ts'
import type { TypedFact } from '../resolve/typed.ts'

/** A value that one fact could be changed to, and how far it is from the value it has now. */
export interface Candidate {
  readonly cell: Cell
  readonly value: number
  readonly distance: number
}

/** For each group of values that the criterion tells apart, the one nearest to the present value; nearest first. */
export function candidatesFor(
  scope: Scope,
  asked: Asked,
  state: State,
  present: readonly number[],
): readonly Candidate[] {
  const { fact } = asked
  if (fact === undefined) return []
  const now = present[0] ?? Number.NaN
  const candidates: Candidate[] = []
  const cells = knownAs(state, asked, present, () => cellsOf(scope, asked, state, domainOf(asked)))
  for (const cell of cells) {
    if (fact.type === 'set') {
      const words = keepingOthers(asked, fact, present, cell.words ?? [])
      const distance = words.reduce((sum, word, place) => sum + bitCount(word ^ (present[place] ?? 0)), 0)
      if (distance > 0) candidates.push({ cell: { ...cell, words }, value: words[0] ?? 0, distance })
    } else if (isOrdered(asked)) {
      const value = Math.min(Math.max(now, cell.low), cell.high)
      const unit = fact.type === 'money' ? 100 : 1
      if (value !== now) candidates.push({ cell, value, distance: Math.abs(value - now) / unit })
    } else if (cell.low !== now && cell.low >= 0) candidates.push({ cell, value: cell.low, distance: 1 })
  }
  return candidates.sort((a, b) => a.distance - b.distance || a.value - b.value)
}

/** The present value is one of the places where computed tests are tried, so that the nearest change is found. */
function knownAs<T>(state: State, asked: Asked, present: readonly number[], run: () => T): T {
  const cell = { low: present[0] ?? Number.NaN, high: present[0] ?? Number.NaN, words: present }
  const before = present.map((_, place) => state.values[asked.slot + place] ?? Number.NaN)
  assign(state, asked, cell, cell.low)
  const result = run()
  assign(state, asked, { ...cell, words: before }, before[0] ?? Number.NaN)
  return result
}

/**
 * The options that no test names stay as they are; where the size counts, as many as wanted, the present ones first. An
 * exclusive option does not stay beside one that is chosen anew.
 */
function keepingOthers(
  asked: Asked,
  fact: TypedFact,
  present: readonly number[],
  wanted: readonly number[],
): readonly number[] {
  const tests = [...asked.simple, ...asked.complex]
  const counted = tests.some((node) => node.form !== 'includes')
  const fixed = asked.complex.every((node) => node.form !== 'includes')
  if (!fixed) return wanted
  const named = new Set(namedPlaces(asked, fact))
  const words = wanted.map(() => 0)
  const places = [...fact.places.values()]
  const firm = places.filter((place) => named.has(place) && isChosen(wanted, place))
  for (const place of firm) choose(words, place)
  const unnamed = places.filter((place) => !named.has(place))
  const size = unnamed.filter((place) => isChosen(counted ? wanted : present, place)).length
  const alone = firm.length + size === 1
  const others = alone ? unnamed : unnamed.filter((place) => !fact.exclusive.has(place))
  const kept = firm.some((place) => fact.exclusive.has(place)) ? [] : others.filter((place) => isChosen(present, place))
  const count = counted ? size : kept.length
  const inOrder = [...kept, ...exclusiveLast(fact, others).filter((place) => !isChosen(present, place))]
  for (const place of inOrder.slice(0, count)) choose(words, place)
  return words
}
