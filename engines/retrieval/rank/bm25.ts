import type { WeighedTerm } from '../query/weighed.ts'

/** Robertson's defaults; other values from 0.9 to 1.6 and 0.5 to 0.9 moved the development figures by less than 0.3. */
const k1 = 1.2
const b = 0.75

/**
 * BM25 of one passage.
 * @param counts how often each term stands in it, in the order of `terms`
 * @param length of the passage, in units, as `meanLength` is
 */
export function bm25(
  terms: readonly WeighedTerm[],
  counts: ArrayLike<number>,
  length: number,
  meanLength: number,
): number {
  const norm = k1 * (1 - b + (b * length) / Math.max(1, meanLength))
  let score = 0
  for (const [place, { information }] of terms.entries()) {
    const count = counts[place] ?? 0
    if (count > 0) score += (information * count * (k1 + 1)) / (count + norm)
  }
  return score
}
