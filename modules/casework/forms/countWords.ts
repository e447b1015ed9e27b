/** A Han character, or a kana, says about as much as a word; letters and digits make one word until something else comes. */
const units =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{M}\p{N}]+(?:['’.,\-‐/@][\p{L}\p{M}\p{N}]+)*/gu
const apart =
  /(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u

/** How many words a text has, in whichever language: each Han character is one. Signs are none. */
export function countWords(text: string): number {
  let count = 0
  for (const run of text.split(apart)) count += run.match(units)?.length ?? 0
  return count
}
