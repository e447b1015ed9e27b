import { foldPlain } from '#engines/chinese'
import type { Found } from './found.ts'
import { saysNothing } from './saysNothing.ts'
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

/** Whether a sentence lacks a code that the question has: it is about another thing, whatever else it shares. */
function isElsewhere({ candidates }: Found, place: number): boolean {
  const candidate = candidates[place]
  return candidate !== undefined && 'reading' in candidate && candidate.reading.codesLacking > 0
}

const comparing = /以上|以下|超过|多过|至少|最多|不足|少于|\b(?:over|under|above|below|than|least|most|up to)\b/u

/** Whether a question states a sum that none of the first sentences has, and not as a bound. */
export const isOfUnheardSum = ({ candidates, question }: Found): boolean =>
  !comparing.test(foldPlain(question)) &&
  candidates.slice(0, lookedAt).every((each) => 'reading' in each && each.reading.isSumLacking)

const confidences = new WeakMap<Found, number>()

/** How sure it is, 0 to 1, that the first sentences answer the question: of a logistic sum over what speaks for and against each, the highest. */
export function confidenceIn(found: Found): number {
  const known = confidences.get(found)
  if (known !== undefined) return known
  const best = signsIn(found)
    .filter((_, place) => !isElsewhere(found, place))
    .map((of) => signs.reduce((sum, sign) => sum + weights[sign] * of[sign], -least))
    .reduce((most, each) => Math.max(most, each), -Infinity)
  const confidence = saysNothing(found.question) ? 0 : 1 / (1 + Math.exp(-best))
  confidences.set(found, confidence)
  return confidence
}
