import { assign, forget } from '../explore/cell.ts'
import { cellsOf } from '../explore/cells.ts'
import { domainOf } from '../explore/reachDomain.ts'
import { settled } from '../mechanisms/truth.ts'
import type { Asked, Scope } from '../plan/program.ts'
import type { State } from '../plan/state.ts'

/** The share of answers to one fact that would settle the criterion at once, every option counting the same. */
export function settledShare(scope: Scope, asked: Asked, state: State): number {
  const options =
    asked.fact?.type === 'enum' ? asked.fact.options.map((value) => ({ low: value, high: value })) : undefined
  const cells = options ?? cellsOf(scope, asked, state, domainOf(asked)) ?? []
  let count = 0
  for (const cell of cells) {
    assign(state, asked, cell, cell.low)
    if (settled(scope.evaluate(state))) count += 1
    forget(state, asked)
  }
  return cells.length === 0 ? 0 : count / cells.length
}
