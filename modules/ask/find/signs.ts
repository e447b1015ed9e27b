import type { Candidate } from './candidate.ts'
import type { Reading } from './judge.ts'

/** What speaks for or against a sentence, in the order of the weights; see `evaluate/fit`. */
export const signs = [
  'bias',
  'held',
  'shared',
  'added',
  'sentenceShare',
  'sentenceMissing',
  'documentMissing',
  'nowhereMissing',
  'nowhereWorst',
  'unitAsked',
  'about',
  'kindMaybeLacking',
  'kindLacking',
  'yearLacking',
  'placeLacking',
  'bodyLacking',
  'acronymLacking',
  'sumLacking',
  'numberFar',
  'whyLacking',
  'listing',
  'place',
  'bothChannels',
  'firstOfPack',
  'firstOfSources',
] as const
export type Sign = (typeof signs)[number]

const one = (holds: boolean): number => (holds ? 1 : 0)
const first = 3
const lookedAt = 8

/** The signs of a sentence that was read, at its place from 0. */
export function signsOf(
  { sourceRank, packRank }: Pick<Candidate, 'sourceRank' | 'packRank'>,
  read: Reading,
  place: number,
): Readonly<Record<Sign, number>> {
  return {
    bias: 1,
    held: read.held,
    shared: Math.log1p(read.shared),
    added: Math.log1p(read.added),
    sentenceShare: read.sentence.share,
    sentenceMissing: Math.log1p(read.sentence.missing),
    documentMissing: Math.log1p(read.document.missing),
    nowhereMissing: Math.log1p(read.nowhere.missing),
    nowhereWorst: Math.log1p(read.nowhere.worst),
    unitAsked: Math.log1p(read.unit.asked),
    about: Math.log1p(read.sentence.all),
    kindMaybeLacking: one(read.kindsLacking >= 1),
    kindLacking: one(read.kindsLacking >= 2),
    yearLacking: one(read.yearsLacking > 0 || read.isOfAnotherTime),
    placeLacking: one(read.placesLacking > 0),
    bodyLacking: one(read.bodiesLacking > 0),
    acronymLacking: one(read.acronymsLacking > 0),
    sumLacking: one(read.isSumLacking),
    numberFar: one(read.isNumberFar),
    whyLacking: Math.log1p(read.whyLacking),
    listing: one(read.isListing),
    place: place / lookedAt,
    bothChannels: one(sourceRank !== undefined && packRank !== undefined),
    firstOfPack: one(packRank !== undefined && packRank < first),
    firstOfSources: one(sourceRank !== undefined && sourceRank < first),
  }
}
