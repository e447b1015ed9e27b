import { languageOf, readCantonese } from '#engines/chinese'
import type { Found } from './found.ts'
import type { Reading } from './judge.ts'

/** Below this the answer is “not in the sources”: at most one in twenty questions that no source answers comes above it. See the README. */
export const threshold = 0.5

/** Sentences that are looked at: one of the first has to answer, or nothing does. */
const lookedAt = 5

/**
 * A logistic model of whether a sentence answers. The weights of what is shared were fitted on the development questions; those of
 * what is lacking were set by hand and held fixed, since another year, another place or the wrong kind of answer is no answer however
 * much else is alike.
 */
const weights = {
  bias: -0.8,
  shared: 1.57,
  added: 0.88,
  parts: -1.29,
  cantonese: -0.1,
  english: -0.6,
  place: -1.92,
} as const
/** What lies above this share counts besides: a sentence that holds so much of a question is about nothing else. Set by hand. */
const much = { share: 0.4, weight: 5 } as const
const penalties = { years: 3, places: 3, bodies: 2, acronyms: 1, kinds: 2, listing: 1 } as const

const one = (count: number): number => Math.min(1, count)

type Register = 'written' | 'cantonese' | 'english'

function logit(register: Register, read: Reading, place: number): number {
  return (
    weights.bias +
    much.weight * Math.max(0, read.held - much.share) +
    weights.shared * Math.log1p(read.shared) +
    weights.added * Math.log1p(read.added) +
    weights.parts * read.partsLacking +
    (register === 'written' ? 0 : weights[register]) +
    weights.place * (place / 8) -
    penalties.years * one(read.yearsLacking) -
    penalties.places * one(read.placesLacking) -
    penalties.bodies * one(read.bodiesLacking) -
    penalties.acronyms * one(read.acronymsLacking) -
    penalties.kinds * read.kindsLacking -
    (read.isListing ? penalties.listing : 0)
  )
}

/** What is found by other words than the question's own is less sure. */
function registerOf(question: string): Register {
  if (languageOf(question) === 'en') return 'english'
  return readCantonese(question).cantonese ? 'cantonese' : 'written'
}

const confidences = new WeakMap<Found, number>()

/** How sure it is, 0 to 1, that the first sentences answer the question. */
export function confidenceIn(found: Found): number {
  const known = confidences.get(found)
  if (known !== undefined) return known
  const { question, candidates } = found
  const register = registerOf(question)
  const best = candidates
    .slice(0, lookedAt)
    .flatMap((candidate, place) => ('reading' in candidate ? [logit(register, candidate.reading, place)] : []))
    .reduce((most, each) => Math.max(most, each), -Infinity)
  const confidence = 1 / (1 + Math.exp(-best))
  confidences.set(found, confidence)
  return confidence
}
