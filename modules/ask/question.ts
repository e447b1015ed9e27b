import { FeilunError } from '#platform/errors'

/** Longer questions are not questions, in UTF-16 code units. */
export const longestQuestion = 2_000

/** Marks that are not seen: joiners, direction marks, soft hyphens, and controls other than white space. */
const unseen = /[\p{Cf}\p{Cc}]/gu

/**
 * A question as it is looked up: well formed, its unseen characters gone, its white space made plain.
 * @throws FeilunError `question-empty`, or `question-too-long` beyond `longestQuestion`
 */
export function readQuestion(given: string): string {
  if (given.length > longestQuestion)
    throw new FeilunError('question-too-long', { length: given.length, most: longestQuestion })
  const plain = given.toWellFormed().replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').trim()
  if (plain === '') throw new FeilunError('question-empty')
  return plain
}
