import type { Reach } from '../model/decision.ts'
import { assign, forget, isUnknown, scratchOf } from '../explore/cell.ts'
import { metered, settle, type Budget } from '../explore/possible.ts'
import type { Asked, Scope } from '../plan/program.ts'
import type { State } from '../plan/state.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import { mayReach, reachOf } from './goal.ts'
import { subsetsByEffort } from './subsets.ts'

export interface Found {
  readonly changes: readonly { readonly asked: Asked; readonly candidate: Candidate }[]
  readonly effort: number
  readonly distance: number
}

/** How often a search may evaluate the criterion; what was found by then is still right, if perhaps not the nearest. */
const SEARCH_BUDGET = 200_000

/**
 * The change of answered, mutable facts with the smallest total effort that reaches the goal; among those with the same
 * effort the fewest facts, then the smallest distance. Every change returned was evaluated.
 */
export function nearestChange(scope: Scope, state: State, goal: Reach): Found | undefined {
  const scratch = scratchOf(state)
  const mutable = scope.asked
    .filter((asked) => asked.fact?.source.immutable !== true && !isUnknown(scratch, asked))
    .sort(byPreference)
  const efforts = mutable.map(effortOf)
  const budget = { left: SEARCH_BUDGET }
  const counted = metered(scope, budget)
  if (!possible(scope, scratch, mutable, goal)) return undefined
  let best: Found | undefined
  for (const subset of subsetsByEffort(efforts)) {
    const facts = subset.map((place) => mutable[place]).filter((asked) => asked !== undefined)
    const effort = facts.reduce((sum, asked) => sum + effortOf(asked), 0)
    if (best !== undefined && (effort > best.effort || facts.length > best.changes.length)) break
    const found = changeOf(counted, scratch, facts, goal, best?.distance ?? Infinity, budget)
    if (found !== undefined) best = { ...found, effort }
    if (budget.left <= 0) break
  }
  return best
}

function effortOf(asked: Asked): number {
  return asked.fact?.source.effort ?? 1
}

/** Of equal changes the first is found: dates last, since they rarely lie with the party; by name, since file order never matters. */
function byPreference(a: Asked, b: Asked): number {
  const dates = Number(a.fact?.type === 'date') - Number(b.fact?.type === 'date')
  return dates !== 0 ? dates : nameOf(a) < nameOf(b) ? -1 : 1
}

function nameOf(asked: Asked): string {
  return asked.fact?.source.id ?? ''
}

/** Whether the goal is within reach at all if these facts may take any value. */
function possible(scope: Scope, state: State, facts: readonly Asked[], goal: Reach): boolean {
  const before = facts.map((asked) => wordsOf(state, asked))
  for (const asked of facts) forget(state, asked)
  const mask = scope.evaluate(state)
  for (const [place, asked] of facts.entries()) restore(state, asked, before[place] ?? [])
  return mayReach(mask, goal)
}

function wordsOf(state: State, asked: Asked): readonly number[] {
  return [...state.values.subarray(asked.slot, asked.slot + asked.words)]
}

function restore(state: State, asked: Asked, words: readonly number[]): void {
  for (const [place, word] of words.entries()) state.values[asked.slot + place] = word
}

/** The nearest values of exactly these facts that reach the goal, nearer than `within`. */
function changeOf(
  scope: Scope,
  state: State,
  facts: readonly Asked[],
  goal: Reach,
  within: number,
  budget: Budget,
): Omit<Found, 'effort'> | undefined {
  const present = facts.map((asked) => wordsOf(state, asked))
  for (const asked of facts) forget(state, asked)
  let best: Omit<Found, 'effort'> | undefined
  const chosen: { asked: Asked; candidate: Candidate }[] = []
  const visit = (place: number, distance: number): void => {
    if (budget.left <= 0 || distance >= (best?.distance ?? within)) return
    const mask = scope.evaluate(state)
    if (!mayReach(mask, goal)) return
    const asked = facts[place]
    if (asked === undefined) {
      if (reachOf(settle(scope, state, mask)) === goal) best = { changes: [...chosen], distance }
      return
    }
    for (const candidate of candidatesFor(scope, asked, state, present[place] ?? [])) {
      assign(state, asked, candidate.cell, candidate.value)
      chosen.push({ asked, candidate })
      visit(place + 1, distance + candidate.distance)
      chosen.pop()
      forget(state, asked)
    }
  }
  visit(0, 0)
  for (const [place, asked] of facts.entries()) restore(state, asked, present[place] ?? [])
  return best
}
