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

/**
 * What is taken off for looking at many windows: the worst of many is worse by chance alone, and a long harmless text must not become an
 * attack for its length. Past `mostLooks` it stays as it is, so that an order in a book can still be found.
 */
const perLook = 0.5
const mostLooks = 32
export const forLooks = (windows: number): number => perLook * Math.log(Math.max(1, Math.min(windows, mostLooks)))
