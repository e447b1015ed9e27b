/** The least threshold at which no more than `share` of the texts with these logits are flagged. Throws RangeError without any. */
export function thresholdFor(logits: readonly number[], share: number): number {
  const sorted = logits.toSorted((one, other) => other - one)
  const first = sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)]
  if (first === undefined) throw new RangeError('A threshold needs harmless texts.')
  // Just over the first that must not be flagged.
  return first + 1e-6
}
