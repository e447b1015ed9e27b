import { conceptAt, longestTerm, type ConceptTable } from '../concepts/conceptTable.ts'
import { characterTables, classes } from './characters.ts'
import { emptyWord, withUnit } from './hashing.ts'

/** A concept with the length of its term, in one number, since the scan is to make no objects. */
const lengthBits = 4
export const noTerm = 0
export const conceptOfTerm = (term: number): number => term >> lengthBits
export const lengthOfTerm = (term: number): number => term & (2 ** lengthBits - 1)

/**
 * The longest Chinese term that ends before `end` and has `shortest` to `longest` code units, or `noTerm`. A term may hold words of
 * letters, in either case (`AI助手`, `唔好Say`); it never begins within a word.
 */
export function termEndingAt(
  table: ConceptTable,
  text: string,
  folded: Uint16Array,
  end: number,
  longest: number,
  shortest: number,
): number {
  const lengths = table.lengthsOfUnit[folded[text.charCodeAt(end - 1)] ?? 0] ?? 0
  if (lengths === 0) return noTerm
  for (let length = Math.min(longest, longestTerm); length >= shortest; length--) {
    if ((lengths & (1 << (length - 1))) === 0) continue
    let hash = emptyWord
    for (let from = end - length; from < end; from++) hash = withUnit(hash, folded[text.charCodeAt(from)] ?? 0)
    const concept = conceptAt(table, hash)
    if (concept !== 0 && !beginsInWord(text, end - length)) return (concept << lengthBits) | length
  }
  return noTerm
}

function beginsInWord(text: string, at: number): boolean {
  const { classOfUnit } = characterTables()
  return (
    at > 0 &&
    classOfUnit[text.charCodeAt(at)] === classes.letter &&
    classOfUnit[text.charCodeAt(at - 1)] === classes.letter
  )
}
