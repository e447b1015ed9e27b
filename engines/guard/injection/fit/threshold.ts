/** Logits of harmless texts that were scored by a model that had not seen them, by language. */
export type HarmlessLogits = ReadonlyMap<string, readonly number[]>

/**
 * The least threshold at which no language has more than `share` of its harmless texts flagged, and no more than `share` of all.
 * Throws RangeError without texts.
 */
export function thresholdFor(harmless: HarmlessLogits, share: number): number {
  let threshold = -Infinity
  for (const logits of harmless.values()) {
    if (logits.length === 0) continue
    const sorted = logits.toSorted((one, other) => other - one)
    const allowed = Math.floor(share * sorted.length)
    const first = sorted[allowed]
    // Just over the first that must not be flagged.
    if (first !== undefined) threshold = Math.max(threshold, first + 1e-6)
  }
  if (threshold === -Infinity) throw new RangeError('A threshold needs harmless texts.')
  return threshold
}
