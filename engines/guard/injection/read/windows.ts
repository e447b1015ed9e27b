/** Lengths of the windows that a text is judged by, in blocks of about 64 bytes: a sentence, a few, and a paragraph or two. */
export const windowLengths = [2, 4, 16] as const

/**
 * What a window comes to. Sums are divided by the root of how many features there were, so that a long window does not weigh more for
 * its length alone.
 */
const gramFloor = 10
const markFloor = 1
export const gramShare = (count: number): number => 1 / Math.sqrt(count + gramFloor)
export const markShare = (count: number): number => 1 / Math.sqrt(count + markFloor)
