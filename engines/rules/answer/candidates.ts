import { bitCount } from '../expressions/sizeOf.ts'
import { assign, type Cell } from '../explore/cell.ts'
import { cellsOf } from '../explore/cells.ts'
import { isOrdered } from '../explore/domain.ts'
import { nearbySets, nearestAlike } from '../explore/setCells.ts'
import { domainOf } from '../explore/reachDomain.ts'
import type { Asked, Scope } from '../plan/program.ts'
import type { State } from '../plan/state.ts'
import { hasExclusive } from '../resolve/chosen.ts'

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
  for (const cell of cells ?? nearbySets(fact, present)) {
    if (fact.type === 'set') {
      const words = cells === undefined ? (cell.words ?? []) : nearestAlike(asked, fact, present, cell.words ?? [])
      const distance = words.reduce((sum, word, place) => sum + bitCount(word ^ (present[place] ?? 0)), 0)
      if (distance > 0) candidates.push({ cell: { ...cell, words }, value: words[0] ?? 0, distance })
    } else if (isOrdered(asked)) {
      const value = Math.min(Math.max(now, cell.low), cell.high)
      const unit = fact.type === 'money' ? 100 : 1
      if (value !== now) candidates.push({ cell, value, distance: Math.abs(value - now) / unit })
    } else if (cell.low !== now && cell.low >= 0) candidates.push({ cell, value: cell.low, distance: 1 })
  }
  // "None of these" is the last thing to propose where something else would do as well.
  const alone = ({ cell }: Candidate): number => Number(hasExclusive(fact, cell.words ?? []))
  return candidates.sort((a, b) => a.distance - b.distance || alone(a) - alone(b) || a.value - b.value)
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
