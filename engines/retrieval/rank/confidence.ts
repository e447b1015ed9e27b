import type { Candidate, RankedPassage } from './rankPassages.ts'

/** How sure it is, 0 to 1, that the first passage answers: from what it carries of the question, and from how far the next is behind. */
export function confidenceOf(ranked: readonly RankedPassage<Candidate>[]): number {
  const [first, second] = ranked
  if (first === undefined) return 0
  const gap = first.score > 0 ? 1 - (second?.score ?? 0) / first.score : 0
  const logit = -6 + 6 * first.coverage + 3 * first.bestSentence + 3 * gap
  return 1 / (1 + Math.exp(-logit))
}
