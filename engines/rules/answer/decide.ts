import { UncheckedInput } from '../model/fault.ts'
import type { Decision, Outcome } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { PlainDate } from '../model/plainDate.ts'
import type { Reason } from '../model/reason.ts'
import { settle } from '../explore/possible.ts'
import { NO, YES, settled, truthOf, type Mask } from '../mechanisms/truth.ts'
import { closureOfKeys } from '../plan/closure.ts'
import { load } from '../plan/load.ts'
import { markOfSubject, planFor, stepsFor, subjectNode, subjectScope, wholeSteps } from '../plan/plan.ts'
import type { Plan, Program, Step } from '../plan/program.ts'
import type { State } from '../plan/state.ts'
import { idsOf, missingOf } from './missingOf.ts'
import { firstQuestion, openPoints } from './openPoints.ts'

export interface DecideOptions {
  /** Whether outcomes carry their tree of reasons; `full` unless said. */
  readonly reasons?: 'none' | 'full'
  /** Ids of the subjects to decide; all of the pack, in its order, unless said. */
  readonly subjects?: readonly string[]
}

/**
 * Decides subjects for one party on one day. Facts must have passed `checkFacts`; throws `UncheckedInput` for facts or
 * subjects that the pack does not have.
 */
export function decide(
  program: Program,
  facts: Facts,
  asOf: PlainDate,
  options: DecideOptions = {},
): readonly Decision[] {
  const state = load(program, facts, asOf)
  const plan = planFor(program, state.values[0] ?? 0)
  const places = subjectPlaces(program, options.subjects)
  for (const step of stepsOf(plan, options.subjects, places)) step(state)
  const full = options.reasons !== 'none'
  const decisions: Decision[] = []
  for (const place of places) {
    const subject = program.subjectIds[place] ?? ''
    decisions.push({ subject, asOf, outcome: outcomeOf(plan, place, state, full) })
  }
  return decisions
}

/** Places in the pack of the subjects named; throws `UncheckedInput` for one that it does not have. */
export function subjectPlaces(program: Program, ids: readonly string[] | undefined): readonly number[] {
  if (ids === undefined) return program.subjectIds.map((_, place) => place)
  return ids.map((id) => {
    const place = program.subjectPlaces.get(id)
    if (place === undefined) throw new UncheckedInput(`The pack has no subject ${JSON.stringify(id)}.`)
    return place
  })
}

export function stepsOf(plan: Plan, ids: readonly string[] | undefined, places: readonly number[]): readonly Step[] {
  if (ids === undefined) return wholeSteps(plan)
  return stepsFor(
    plan,
    closureOfKeys(
      plan.program,
      places.map((place) => `subject:${place}`),
    ),
  )
}

/** What a subject comes to in a state whose steps have run, exact where answers can be tried out. */
export function maskOf(plan: Plan, place: number, state: State): Mask {
  const mask = state.marks[markOfSubject(plan.program, place)] ?? 0
  return settled(mask) ? mask : settle(subjectScope(plan, place), state, mask)
}

function outcomeOf(plan: Plan, place: number, state: State, full: boolean): Outcome {
  const mask = maskOf(plan, place, state)
  if (!full) return outcomeFor(plan, place, state, mask)
  const because = reasonOf(plan, place, state, mask)
  if (mask === NO) return { kind: 'fails', because }
  if (mask === YES) return { kind: 'meets', because }
  return { ...outcomeFor(plan, place, state, mask), because }
}

/** The outcome without its reasons. */
function outcomeFor(plan: Plan, place: number, state: State, mask: Mask): Outcome {
  if (mask === NO) return { kind: 'fails' }
  if (mask === YES) return { kind: 'meets' }
  if (!settled(mask)) return { kind: 'needs-facts', missing: idsOf(missingOf(subjectScope(plan, place), state)) }
  const open = openPoints(subjectNode(plan, place), state)
  const { by, question } = firstQuestion(open)
  return { kind: 'needs-judgement', by, question, open }
}

function reasonOf(plan: Plan, place: number, state: State, mask: Mask): Reason {
  state.tree += 1
  const reason = subjectNode(plan, place).explain(state)
  const kleene = state.marks[markOfSubject(plan.program, place)]
  return kleene === mask ? reason : { ...reason, truth: truthOf(mask), whateverIsAnswered: true }
}
