import {
  decide,
  nextRung,
  questions,
  type FactId,
  type FactValue,
  type OutcomeKind,
  type PlainDate,
  type Program,
} from '#engines/rules'
import type { Persona } from './personas.ts'

export interface Interview {
  readonly asked: readonly FactId[]
  readonly skipped: readonly FactId[]
  readonly open: number
  readonly couldBe: number
  readonly waiting: number
  readonly unsettled: number
  readonly notFor: number
}

/** Puts the engine's questions to a persona one by one, in its order, until none is left. Who they are is the first question. */
export function interview(program: Program, { facts }: Persona, asOf: PlainDate): Interview {
  const known: Record<FactId, FactValue> = {}
  const asked: FactId[] = []
  const skipped: FactId[] = []
  for (;;) {
    const next = questions(program, known, asOf).find((fact) => !skipped.includes(fact))
    if (next === undefined) break
    const answer = facts[next]
    if (answer === undefined) skipped.push(next)
    else known[next] = answer
    asked.push(next)
  }
  const decisions = decide(program, known, asOf)
  const count = (kind: OutcomeKind) => decisions.filter(({ outcome }) => outcome.kind === kind).length
  const couldBe = decisions.filter(
    ({ subject, outcome }) => outcome.kind === 'fails' && nextRung(program, known, asOf, subject) !== undefined,
  ).length
  return {
    asked,
    skipped,
    open: count('meets'),
    couldBe,
    waiting: count('needs-judgement'),
    unsettled: count('needs-facts'),
    notFor: count('fails') - couldBe,
  }
}
