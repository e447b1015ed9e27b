import type { Found } from './found.ts'
import { signs, signsOf, type Sign } from './signs.ts'
import { least, weights } from './weights.ts'

/** Below this the answer is “not in the sources”. The weights are shifted so that it is even; see `weights.ts`. */
export const threshold = 0.5

/** Sentences that are looked at: one of the first has to answer, or nothing does. */
export const lookedAt = 5

/** The signs of each of the first sentences. */
export const signsIn = ({ candidates }: Found): readonly Readonly<Record<Sign, number>>[] =>
  candidates
    .slice(0, lookedAt)
    .flatMap((candidate, place) => ('reading' in candidate ? [signsOf(candidate, candidate.reading, place)] : []))

const confidences = new WeakMap<Found, number>()

/** How sure it is, 0 to 1, that the first sentences answer the question: of a logistic sum over what speaks for and against each, the highest. */
export function confidenceIn(found: Found): number {
  const known = confidences.get(found)
  if (known !== undefined) return known
  const best = signsIn(found)
    .map((of) => signs.reduce((sum, sign) => sum + weights[sign] * of[sign], -least))
    .reduce((most, each) => Math.max(most, each), -Infinity)
  const confidence = 1 / (1 + Math.exp(-best))
  confidences.set(found, confidence)
  return confidence
}
