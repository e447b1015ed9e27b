import type { RulesBeside } from '#modules/casework'
import type { Evidence, QuoteView } from '#modules/evidence'

/** The quotes that the criteria of a case rest on, each once. */
export function quotesOf(evidence: Pick<Evidence, 'quotes'>, rules: RulesBeside): Promise<readonly QuoteView[]> {
  const spans = new Map(
    rules.criteria.flatMap(({ cite }) => cite.map((each) => [`${each.source}@${each.start}-${each.end}`, each])),
  )
  return evidence.quotes([...spans.values()])
}
