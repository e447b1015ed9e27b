import { decode } from '../mechanisms/decode.ts'
import type { FactId, FactValue, Facts } from '../model/facts.ts'
import type { OutcomeKind } from '../model/decision.ts'
import { dateOfDay, type PlainDate } from '../model/plainDate.ts'
import { assign, forget, type Cell } from '../explore/cell.ts'
import { cellsOf } from '../explore/cells.ts'
import { gridOf, isOrdered } from '../explore/domain.ts'
import { BUDGET, explore, unanswered } from '../explore/possible.ts'
import { domainOf } from '../explore/reachDomain.ts'
import { allOptions, nearbySets } from '../explore/setCells.ts'
import { blankState } from '../plan/blankState.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import type { Asked, Program, Scope } from '../plan/program.ts'
import { UNKNOWN, type State } from '../plan/state.ts'
import { isChosen } from '../resolve/chosen.ts'
import { pinnedBy } from './pinned.ts'
import { readOutcome } from './reading.ts'
import { telltaleDays } from './telltaleDays.ts'

/** A party just at, below or above a place where one fact changes the outcome, everything else being held. */
export interface BoundaryExample {
  readonly subject: string
  readonly asOf: PlainDate
  readonly facts: Facts
  /** The fact whose threshold the example stands at; `undefined` for the first and last days of a validity span. */
  readonly about: FactId | undefined
  /** What the second reading of the pack says; it shares no code with the engine. */
  readonly expected: OutcomeKind
  /** The worked example by which a person vouches for this side of every threshold, if one does. */
  readonly pinnedBy: string | undefined
}

/** More than this many combinations of a set are not written out. */
const MOST_CELLS = 64

/** Examples on both sides of every threshold of every subject, and exactly at it, on every day that matters. */
export function boundaryExamples(program: Program): readonly BoundaryExample[] {
  const examples = new Map<string, BoundaryExample>()
  for (const [place, subject] of program.pack.subjects.entries()) {
    for (const day of telltaleDays(program, place)) {
      const asOf = dateOfDay(day)
      const add = (facts: Facts, about: FactId | undefined): void => {
        const key = JSON.stringify([subject.id, asOf, Object.entries(facts).sort()])
        const expected = readOutcome(program.pack, subject, facts, asOf)
        if (expected === undefined || examples.has(key)) return
        examples.set(key, {
          subject: subject.id,
          asOf,
          facts,
          about,
          expected,
          pinnedBy: pinnedBy(program, place, facts, asOf),
        })
      }
      atOneDay(program, place, day, add)
    }
  }
  return [...examples.values()]
}

function atOneDay(
  program: Program,
  place: number,
  day: number,
  add: (facts: Facts, about: FactId | undefined) => void,
): void {
  const scope = subjectScope(planFor(program, day), place)
  const state = blankState(program)
  state.values[0] = day
  const all = unanswered(scope, state)
  if (all.length === 0) add({}, undefined)
  for (const asked of all) {
    const others = all.filter((other) => other !== asked)
    const done = new Set<string>()
    explore(withoutSettling(scope), state, others, { left: BUDGET }, (_mask, at) => {
      const cells = (cellsOf(scope, asked, at, domainOf(asked)) ?? []).slice(0, MOST_CELLS)
      const masks = cells.map((cell) => {
        assign(at, asked, cell, cell.low)
        const mask = scope.evaluate(at)
        forget(at, asked)
        return mask
      })
      let fresh = false
      for (let next = 1; next < cells.length; next += 1) {
        const boundary = String(next)
        if (masks[next] === masks[next - 1] || done.has(boundary)) continue
        done.add(boundary)
        fresh = true
      }
      if (fresh) for (const value of telltaleValues(asked, cells)) write(program, scope, at, asked, value, add)
      // Once every neighbouring pair of groups was seen to differ somewhere, nothing new can be found.
      return done.size >= cells.length - 1 && cells.length > 1
    })
  }
}

/** Contexts must be complete, so nothing counts as settled before every other fact is answered. */
function withoutSettling(scope: Scope): Scope {
  return { ...scope, evaluate: (state) => (scope.evaluate(state), 7) }
}

/** Both ends of every group of an ordered fact and the value after; every option of the others, with and without the rest. */
function telltaleValues(asked: Asked, cells: readonly Cell[]): readonly Cell[] {
  const { fact } = asked
  if (fact === undefined) return []
  if (fact.type === 'enum') return fact.options.map((value) => ({ low: value, high: value }))
  if (fact.type === 'set') {
    return [...cells, ...nearbySets(fact, []), ...nearbySets(fact, allOptions(fact))]
  }
  if (!isOrdered(asked)) return cells
  const grid = gridOf(asked, domainOf(asked))
  const values = new Set<number>()
  for (const cell of cells.slice(1)) {
    const start = Math.round(cell.low * grid.scale)
    for (const step of [start - 1, start, start + 1])
      if (step >= grid.low && step <= grid.high) values.add(step / grid.scale)
  }
  return [...values].map((value) => ({ low: value, high: value }))
}

function write(
  program: Program,
  scope: Scope,
  state: State,
  asked: Asked,
  cell: Cell,
  add: (facts: Facts, about: FactId | undefined) => void,
): void {
  assign(state, asked, cell, cell.low)
  const facts: [FactId, FactValue][] = []
  for (const each of scope.asked) {
    const value = answerOf(program, each, state)
    if (value !== undefined && each.fact !== undefined) facts.push([each.fact.source.id, value])
  }
  forget(state, asked)
  add(Object.fromEntries(facts), asked.fact?.source.id)
}

function answerOf(program: Program, asked: Asked, state: State): FactValue | undefined {
  const { fact } = asked
  if (fact === undefined) return undefined
  const value = state.values[asked.slot] ?? UNKNOWN
  if (fact.type === 'text') return value < 0 ? `another text ${-value}` : program.typed.strings.list[value]
  if (fact.type !== 'set') return decode(value, fact.type, program.typed.strings.list)
  const options = fact.source.options ?? []
  return options.filter((_, place) => isChosen(state.values, place, asked.slot)).map((option) => option.id)
}
