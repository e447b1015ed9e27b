import hongKong from 'opencc-js/dict/HKVariants'
import toTraditional from 'opencc-js/dict/STCharacters'
import taiwan from 'opencc-js/dict/TWVariants'
import toSimplified from 'opencc-js/dict/TSCharacters'

/** One entry of a character dictionary of OpenCC: a character and what it may become, the usual one first. */
export interface Entry {
  readonly from: string
  readonly to: readonly [string, ...string[]]
}

function entries(dictionary: string): readonly Entry[] {
  return dictionary.split('|').flatMap((entry) => {
    const [from, usual, ...others] = entry.split(' ')
    return from === undefined || usual === undefined ? [] : [{ from, to: [usual, ...others] as const }]
  })
}

/** Traditional → Simplified, character by character. */
export const simplifications = entries(toSimplified)
/** Simplified → every Traditional character it may stand for. */
export const traditionals = entries(toTraditional)
/** OpenCC's standard Traditional → the shape that Hong Kong or Taiwan prefers. */
export const variants = [...entries(hongKong), ...entries(taiwan)]
