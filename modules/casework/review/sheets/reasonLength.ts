import { keptText } from '../../forms/readAnswer.ts'

/** A Han character says about as much as three letters, so that it counts for three. */
const han = /\p{Script=Han}/u
const said = /[\p{L}\p{N}]/u

/** How much a written reason says: letters and digits, with a Han character for three. Spaces and signs say nothing. */
export function reasonLength(text: string): number {
  let length = 0
  for (const character of text) if (said.test(character)) length += han.test(character) ? 3 : 1
  return length
}

/** Four or five words, or seven Han characters: less is no reason that a person could be told, or an auditor could follow. */
export const leastReason = 20
/** Characters; what needs more belongs in a document of its own. */
export const longestReason = 5_000

/** Whether words can be kept: neither too long, nor with signs that nobody can read. */
export const isKept = (text: string): boolean => text.length <= longestReason && keptText(text) !== undefined

export const isReason = (text: string): boolean => isKept(text) && reasonLength(text) >= leastReason

/** Words as they are kept: line ends in one form, nothing before and after. @param text for which `isKept` holds */
export const wordsOf = (text: string): string => keptText(text) ?? ''
