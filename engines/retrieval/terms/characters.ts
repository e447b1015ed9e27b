/** What a character is to the index: nothing (punctuation, emoji), a unit by itself (Han, kana, Hangul), or part of a word. */
export const classes = { none: 1, single: 2, word: 3 } as const
type CharacterClass = (typeof classes)[keyof typeof classes]

const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const inWord = /[\p{L}\p{N}\p{M}]/u

const classify = (code: number): CharacterClass => {
  const char = String.fromCodePoint(code)
  if (alone.test(char)) return classes.single
  return inWord.test(char) ? classes.word : classes.none
}

/** The class of each code point of the basic plane once it was asked for, else 0, since the expressions are slow. */
const known = new Uint8Array(0x1_0000)

export function classOf(code: number): number {
  const found = known[code]
  if (found === undefined) return classify(code)
  return found === 0 ? (known[code] = classify(code)) : found
}
