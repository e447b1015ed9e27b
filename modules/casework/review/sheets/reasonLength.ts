/** A Han character says about as much as three letters, so that it counts for three. */
const han = /\p{Script=Han}/u
const said = /[\p{L}\p{N}]/u

/** How much a written reason says: letters and digits, with a Han character for three. Spaces and signs say nothing. */
export function reasonLength(text: string): number {
  let length = 0
  for (const character of text) if (said.test(character)) length += han.test(character) ? 3 : 1
  return length
}

/** Five or six words, or seven Han characters: less is no reason that a person could be told, or an auditor could follow. */
export const leastReason = 20
/** Characters; what needs more belongs in a document of its own. */
export const longestReason = 5_000

export const isReason = (text: string): boolean => text.length <= longestReason && reasonLength(text) >= leastReason
