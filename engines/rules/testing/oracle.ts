import type { FactId, FactValue, Facts } from '../model/facts.ts'
import type { OutcomeKind } from '../model/decision.ts'
import type { Fact, RulePack, Subject } from '../model/pack.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { readOutcome } from '../proof/reading.ts'

/**
 * A naive reference: it tries every value of every unanswered fact with the second reading of the pack. It is right by
 * construction on packs whose facts have few values, and far too slow for any other.
 */
export function valuesOf(fact: Fact): readonly FactValue[] {
  if (fact.type === 'boolean') return [false, true]
  if (fact.type === 'enum') return (fact.options ?? []).map((option) => option.id)
  if (fact.type === 'set') {
    const alone = new Set((fact.options ?? []).filter((option) => option.exclusive === true).map((option) => option.id))
    const all = subsets((fact.options ?? []).map((option) => option.id))
    return all.filter((chosen) => chosen.length < 2 || !chosen.some((option) => alone.has(option)))
  }
  const [low, high] = fact.range ?? [0, 0]
  return Array.from({ length: Number(high) - Number(low) + 1 }, (_, step) => Number(low) + step)
}

function subsets(options: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** options.length }, (_, bits) =>
    options.filter((_option, place) => (bits & (1 << place)) !== 0),
  )
}

export function* completions(pack: RulePack, facts: Facts): Generator<Facts> {
  const next = pack.facts.find((fact) => fact.derive === undefined && facts[fact.id] === undefined)
  if (next === undefined) {
    yield facts
    return
  }
  for (const value of valuesOf(next)) yield* completions(pack, { ...facts, [next.id]: value })
}

export interface Verdict {
  readonly outcome: OutcomeKind
  readonly missing: readonly FactId[]
}

export function oracle(pack: RulePack, subject: Subject, facts: Facts, asOf: PlainDate): Verdict {
  const outcomes = new Map<string, OutcomeKind>()
  const whole: Facts[] = []
  for (const completion of completions(pack, facts)) {
    const outcome = readOutcome(pack, subject, completion, asOf)
    if (outcome === undefined)
      throw new Error('The reference needs complete facts and at most one exception that holds.')
    outcomes.set(keyOf(pack, completion, undefined), outcome)
    whole.push(completion)
  }
  const kinds = new Set(outcomes.values())
  const [only] = kinds
  if (kinds.size === 1 && only !== undefined) return { outcome: only, missing: [] }
  const missing = pack.facts.filter((fact) => {
    if (fact.derive !== undefined || facts[fact.id] !== undefined) return false
    const seen = new Map<string, OutcomeKind>()
    return whole.some((completion) => {
      const outcome = outcomes.get(keyOf(pack, completion, undefined))
      const others = keyOf(pack, completion, fact.id)
      const before = seen.get(others)
      if (outcome !== undefined) seen.set(others, outcome)
      return before !== undefined && before !== outcome
    })
  })
  return { outcome: 'needs-facts', missing: missing.map((fact) => fact.id) }
}

function keyOf(pack: RulePack, facts: Facts, without: FactId | undefined): string {
  return JSON.stringify(pack.facts.map((fact) => (fact.id === without ? '' : (facts[fact.id] ?? ''))))
}

export interface Cost {
  readonly effort: number
  readonly changed: number
}

/** The smallest effort, and for it the fewest facts, that bring a complete party to `meets` by changing mutable facts. */
export function cheapestChange(pack: RulePack, subject: Subject, facts: Facts, asOf: PlainDate): Cost | undefined {
  const free = Object.fromEntries(
    Object.entries(facts).filter(([id]) => pack.facts.find((fact) => fact.id === id)?.immutable === true),
  )
  let best: Cost | undefined
  for (const completion of completions(pack, free)) {
    if (readOutcome(pack, subject, completion, asOf) !== 'meets') continue
    const changed = pack.facts.filter((fact) => JSON.stringify(completion[fact.id]) !== JSON.stringify(facts[fact.id]))
    const cost = { effort: changed.reduce((sum, fact) => sum + (fact.effort ?? 1), 0), changed: changed.length }
    if (best === undefined || cost.effort < best.effort || (cost.effort === best.effort && cost.changed < best.changed))
      best = cost
  }
  return best
}
