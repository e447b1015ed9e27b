import type { FactId, Facts } from '../model/facts.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { scratchOf } from '../explore/cell.ts'
import { settle } from '../explore/possible.ts'
import { NO, OPEN, YES, settled } from '../mechanisms/truth.ts'
import { load } from '../plan/load.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import type { Asked, Plan, Program, Scope } from '../plan/program.ts'
import type { State } from '../plan/state.ts'
import { askWhenScope } from '../plan/askWhen.ts'
import { maskOf, stepsOf, subjectPlaces } from './decide.ts'
import { missingOf } from './missingOf.ts'
import { settledShare } from './settledShare.ts'

/** How a fact stands with its own `ask-when`. */
type Standing = 'asked' | 'not-asked' | { readonly first: readonly Asked[] }

/**
 * The facts worth asking, the best question first: the one that is expected to settle the most subjects. Ask the first,
 * then call again with the answer, since every answer can make other questions needless.
 */
export function questions(
  program: Program,
  facts: Facts,
  asOf: PlainDate,
  subjects?: readonly string[],
): readonly FactId[] {
  const state = load(program, facts, asOf)
  const plan = planFor(program, state.values[0] ?? 0)
  const places = subjectPlaces(program, subjects)
  for (const step of stepsOf(plan, subjects, places)) step(state)
  const gains = new Map<number, number>()
  for (const place of places) {
    if (settled(maskOf(plan, place, state))) continue
    addGains(plan, subjectScope(plan, place), state, gains)
  }
  const idAt = new Map(program.typed.facts.map((fact) => [fact.slot, fact.source.id]))
  return [...gains]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([slot]) => idAt.get(slot))
    .filter((id) => id !== undefined)
}

function addGains(plan: Plan, scope: Scope, state: State, gains: Map<number, number>): void {
  const wanted = missingOf(scope, state)
  const scratch = scratchOf(state)
  for (const asked of wanted) {
    // Beside what an answer settles at once, each answer is a step towards settling, larger where few are needed.
    const gain = settledShare(scope, asked, scratch) + 0.5 / wanted.length
    credit(plan, asked, gain, state, gains, 0)
  }
}

/** Gives a question its gain; one that may not be asked yet passes it on to what decides whether it is. */
function credit(plan: Plan, asked: Asked, gain: number, state: State, gains: Map<number, number>, depth: number): void {
  const standing = standingOf(plan, asked, state)
  if (standing === 'not-asked') return
  if (standing === 'asked') {
    gains.set(asked.slot, (gains.get(asked.slot) ?? 0) + gain)
    return
  }
  // Conditions of conditions are followed a few steps; a longer chain would be a pack nobody could answer.
  if (depth < 8) for (const first of standing.first) credit(plan, first, gain, state, gains, depth + 1)
}

function standingOf(plan: Plan, asked: Asked, state: State): Standing {
  const scope = askWhenScope(plan, asked)
  if (scope === undefined) return 'asked'
  const scratch = scratchOf(state)
  const mask = settle(scope, scratch, scope.evaluate(scratch))
  if (mask === YES) return 'asked'
  if (mask === NO || mask === OPEN) return 'not-asked'
  return { first: missingOf(scope, scratch).filter((first) => first.slot !== asked.slot) }
}
