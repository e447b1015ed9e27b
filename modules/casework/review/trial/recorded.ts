import type { Decision } from '#engines/rules'

/** A recorded decision of the engine, as only `pin` writes it; undefined where the rules had not decided. */
export function recordedDecision(criteria: unknown): Decision | undefined {
  if (typeof criteria !== 'object' || criteria === null || !('outcome' in criteria)) return undefined
  const { outcome } = criteria
  const decided = typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind !== 'not-decided'
  return decided ? (criteria as Decision) : undefined // Written by `pin` from a decision, and hashed.
}
