import type { Change, Rung } from '../model/decision.ts'
import { UncheckedInput } from '../model/fault.ts'
import type { Facts, FactValue } from '../model/facts.ts'
import { dateOfDay, isPlainDate, type PlainDate } from '../model/plainDate.ts'
import { scratchOf } from '../explore/cell.ts'
import { settle } from '../explore/possible.ts'
import { decode } from '../mechanisms/decode.ts'
import { NO } from '../mechanisms/truth.ts'
import { load } from '../plan/load.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import type { Asked, Program } from '../plan/program.ts'
import type { State } from '../plan/state.ts'
import { isChosen } from '../resolve/chosen.ts'
import type { Candidate } from './candidates.ts'
import { REACHES, reachOf } from './goal.ts'
import { nearestChange } from './nearestChange.ts'
import { firstDay } from './wait.ts'

/**
 * The nearest change that lifts a subject which fails, or `undefined` where it does not fail or no change can. Only
 * answered facts that are not immutable are changed. Where the passing of time does as much and the only change would
 * be one of dates, which a party cannot bring about, the rung is to wait.
 */
export function nextRung(program: Program, facts: Facts, asOf: PlainDate, subject: string): Rung | undefined {
  const place = program.subjectPlaces.get(subject)
  if (place === undefined) throw new UncheckedInput(`The pack has no subject ${JSON.stringify(subject)}.`)
  const state = load(program, facts, asOf)
  const today = state.values[0] ?? 0
  const valid = program.typed.subjects[place]?.valid
  if (valid === undefined || today > valid.to) return undefined
  if (today < valid.from) return rungAtOpening(program, place, state, valid.from)
  const scope = subjectScope(planFor(program, today), place)
  if (settle(scope, state, scope.evaluate(state)) !== NO) return undefined
  return nearestOf(changeOn(program, place, state, undefined), waitFrom(program, place, state))
}

/** A subject that is not open yet: what would be needed on the day it opens. */
function rungAtOpening(program: Program, place: number, state: State, opening: number): Rung | undefined {
  const scope = subjectScope(planFor(program, opening), place)
  const scratch = scratchOf(state)
  scratch.values[0] = opening
  const reaches = reachOf(settle(scope, scratch, scope.evaluate(scratch)))
  if (reaches !== undefined) return { kind: 'wait', reaches, until: dateOfDay(opening) }
  return nearestOf(changeOn(program, place, scratch, dateOfDay(opening)), waitFrom(program, place, scratch))
}

function waitFrom(program: Program, place: number, state: State): Rung | undefined {
  const wait = firstDay(program, place, state)
  return wait === undefined ? undefined : { kind: 'wait', reaches: wait.reaches, until: dateOfDay(wait.day) }
}

function changeOn(program: Program, place: number, state: State, notBefore: PlainDate | undefined): Rung | undefined {
  const scope = subjectScope(planFor(program, state.values[0] ?? 0), place)
  for (const reaches of REACHES) {
    const found = nearestChange(scope, state, reaches)
    if (found === undefined) continue
    const changes = found.changes.map(({ asked, candidate }) => changeFrom(program, state, asked, candidate))
    return {
      kind: 'change',
      reaches,
      changes: changes.filter((change) => change !== undefined),
      effort: found.effort,
      ...(notBefore !== undefined && { notBefore }),
    }
  }
  return undefined
}

function changeFrom(program: Program, state: State, asked: Asked, candidate: Candidate): Change | undefined {
  const { fact } = asked
  if (fact === undefined) return undefined
  const from = state.answers[asked.slot]
  const to =
    fact.type === 'set'
      ? chosenOptions(asked, candidate.cell.words ?? [])
      : decode(candidate.value, fact.type, program.typed.strings.list)
  return from === undefined || to === undefined ? undefined : { fact: fact.source.id, from, to }
}

/** The place of an option in the set is its place in the pack. */
function chosenOptions(asked: Asked, words: readonly number[]): FactValue {
  const options = asked.fact?.source.options ?? []
  return options.filter((_, place) => isChosen(words, place)).map((option) => option.id)
}

/** The rung that reaches further; of two that reach as far the change, unless it would only move dates. */
function nearestOf(change: Rung | undefined, wait: Rung | undefined): Rung | undefined {
  if (change === undefined || wait === undefined) return change ?? wait
  const further = REACHES.indexOf(change.reaches) - REACHES.indexOf(wait.reaches)
  if (further !== 0) return further < 0 ? change : wait
  const datesOnly = change.kind === 'change' && change.changes.every((item) => isPlainDate(item.to))
  return datesOnly ? wait : change
}
