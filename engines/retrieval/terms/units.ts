import { classes, classOf } from './characters.ts'

/** Words longer than this are cut: a longer one is a key or a sum, and a B-tree takes no term without end. In UTF-16 code units. */
const longestWord = 40

/** Called for each unit of a text, in order: its place, and its code point where it is a single character, else the word. */
export type OnUnit = (start: number, end: number, unit: number | string) => void

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether the point or comma at `at` lies within a number: 2.2, 5,000. */
const isWithinNumber = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code === 46 || code === 44) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
}

/** The plural of an English word is its singular to the index; nothing else of it is touched (Harman's S stemmer, 1991). */
export function wordOf(written: string): string {
  const cut = written.replaceAll(',', '').slice(0, longestWord)
  // Half a surrogate pair is no text to a database.
  const word = cut.isWellFormed() ? cut : cut.slice(0, -1)
  if (!/^[a-z]{4,}$/.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:us|ss|is)$/.test(word) ? word : word.slice(0, -1)
}

/** Walks the units of a folded text: each Han, kana or Hangul character, and each word or number of other scripts. */
export function eachUnit(folded: string, onUnit: OnUnit): void {
  let at = 0
  while (at < folded.length) {
    const unit = folded.charCodeAt(at)
    // Most characters are one code unit; the code point is asked for only where one is not.
    const code = unit >= 0xd800 && unit <= 0xdbff ? (folded.codePointAt(at) ?? 0) : unit
    const width = code > 0xffff ? 2 : 1
    const kind = classOf(code)
    if (kind === classes.single) onUnit(at, at + width, code)
    if (kind !== classes.word) {
      at += width
      continue
    }
    let end = at + width
    while (end < folded.length) {
      const next = folded.codePointAt(end) ?? 0
      if (classOf(next) === classes.word) end += next > 0xffff ? 2 : 1
      else if (isWithinNumber(folded, end)) end += 1
      else break
    }
    onUnit(at, end, wordOf(folded.slice(at, end)))
    at = end
  }
}
