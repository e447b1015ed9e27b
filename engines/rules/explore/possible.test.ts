import { expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Expression } from '../model/expression.ts'
import { load } from '../plan/load.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import { fact, packOf, subject, TODAY } from '../testing/packs.ts'
import { explore, unanswered } from './possible.ts'

it('trying answers out costs no more evaluations than were granted, whatever the criterion computes', () => {
  const incomes = Array.from({ length: 12 }, (_, place) => fact(`income-${place}`, 'money'))
  const total: Expression = { add: incomes.map(({ id }) => ({ fact: id })) }
  const program = compile(packOf(incomes, [subject('it', { all: [{ value: total, is: 12345.67 }] })]))
  const state = load(program, {}, TODAY)
  const scope = subjectScope(planFor(program, state.values[0] ?? 0), 0)
  let evaluations = 0
  const counting = {
    ...scope,
    evaluate: (at: typeof state) => {
      evaluations += 1
      return scope.evaluate(at)
    },
  }
  expect(explore(counting, state, unanswered(scope, state), { left: 5000 }, () => false)).toBe(true)
  expect(evaluations).toBeGreaterThan(1000)
  // The values of the fact at hand are still looked for to the end.
  expect(evaluations).toBeLessThan(20_000)
})
