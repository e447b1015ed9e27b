import { compile } from '../compile.ts'
import { decide } from '../answer/decide.ts'
import type { Decision, Outcome } from '../model/decision.ts'
import type { Criterion } from '../model/expression.ts'
import type { Facts } from '../model/facts.ts'
import type { Fact, RulePack } from '../model/pack.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { packOf, subject, TODAY } from './packs.ts'

/** What a pack decides of its only (or first) subject. */
export function decideFirst(pack: RulePack, facts: Facts, asOf: PlainDate = TODAY): Decision {
  const [first] = decide(compile(pack), facts, asOf)
  if (first === undefined) throw new RangeError('The pack has no subject.')
  return first
}

/** The outcome of one criterion over some facts; `needs-facts` is followed by what is missing. */
export function outcomeOf(
  criterion: Criterion,
  declared: readonly Fact[],
  facts: Facts,
  asOf: PlainDate = TODAY,
): string {
  return worded(decideFirst(packOf(declared, [subject('it', criterion)]), facts, asOf).outcome)
}

export function worded(outcome: Outcome): string {
  return outcome.kind === 'needs-facts' ? `needs-facts: ${outcome.missing.join(' ')}` : outcome.kind
}
