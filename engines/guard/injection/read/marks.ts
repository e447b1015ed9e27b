import { mostConcepts } from '../concepts/index.ts'

/**
 * Features of concepts: each alone, each ordered pair that stands close, and each run of three. Pairs have a place of their own, runs
 * share 2^13 places. All stand twice: once for every text, once for texts that nobody typed as an order (retrieved, tool).
 */
const pairs = mostConcepts
const triples = mostConcepts + mostConcepts * mostConcepts
const tripleBits = 13
export const markCount = triples + 2 ** tripleBits

export const markOfOne = (concept: number): number => concept
export const markOfTwo = (first: number, second: number): number => pairs + first * mostConcepts + second
export const markOfThree = (first: number, second: number, third: number): number =>
  triples + (Math.imul((first * mostConcepts + second) * mostConcepts + third, 0x9e3779b1) >>> (32 - tripleBits))

/** The concepts of a mark that can be told from it: none for a run of three. */
export function conceptsOfMark(mark: number): readonly number[] {
  if (mark < pairs) return [mark]
  if (mark < triples) return [Math.floor((mark - pairs) / mostConcepts), (mark - pairs) % mostConcepts]
  return []
}
