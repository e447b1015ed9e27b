import type { Reach } from '../model/decision.ts'
import { assign, scratchOf } from '../explore/cell.ts'
import { orderedCells } from '../explore/orderedCells.ts'
import { settle } from '../explore/possible.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import type { Program } from '../plan/program.ts'
import { runOf } from '../plan/runs.ts'
import { runsOfSubject } from '../plan/subjectRuns.ts'
import type { State } from '../plan/state.ts'
import { REACHES, reachOf } from './goal.ts'

export interface Wait {
  readonly reaches: Reach
  readonly day: number
}

/** Nobody is told to wait for longer than this: about sixty years. */
const HORIZON = 60 * 366

/** The first day after the state's own on which the subject is lifted as far as waiting alone can lift it. */
export function firstDay(program: Program, place: number, state: State): Wait | undefined {
  const today = state.values[0] ?? 0
  const last = today + HORIZON
  const runs = runsOfSubject(program, place)
  let best: Wait | undefined
  for (let run = runOf(runs, today + 1); run < runs.length; run += 1) {
    const from = Math.max(today + 1, runs[run] ?? today + 1)
    const to = Math.min(last, (runs[run + 1] ?? Infinity) - 1)
    if (from > to) break
    best = better(best, firstWithin(program, place, state, from, to))
    if (best?.reaches === 'meets') return best
  }
  return best
}

function firstWithin(program: Program, place: number, state: State, from: number, to: number): Wait | undefined {
  const scope = subjectScope(planFor(program, from), place)
  const scratch = scratchOf(state)
  scratch.values[0] = from
  const domain = { low: from, high: to, step: 1 }
  const days =
    scope.asOf === undefined ? [from] : orderedCells(scope, scope.asOf, scratch, domain).map((cell) => cell.low)
  let best: Wait | undefined
  for (const day of days) {
    if (scope.asOf !== undefined) assign(scratch, scope.asOf, { low: day, high: day }, day)
    const reaches = reachOf(settle(scope, scratch, scope.evaluate(scratch)))
    if (reaches !== undefined) best = better(best, { reaches, day })
  }
  return best
}

/** The one that reaches further, and of two that reach as far the earlier. */
function better(a: Wait | undefined, b: Wait | undefined): Wait | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return REACHES.indexOf(b.reaches) < REACHES.indexOf(a.reaches) ? b : a
}
