import { characterTables } from '../read/characters.ts'
import { emptyWord, withUnit, withWord } from '../read/hashing.ts'
import { concepts, mostConcepts } from './index.ts'
import { phrasesOf, termsOf } from './concept.ts'

const bits = 15
const size = 2 ** bits
/** The longest phrase in words and the longest term in characters. */
export const longestPhrase = 5
export const longestTerm = 8

/** From the hash of a phrase or a term to its concept, by open addressing; 0 in `numbers` is an empty place, so numbers begin at 1. */
export interface ConceptTable {
  readonly hashes: Int32Array
  readonly numbers: Uint8Array
  /** By the last word's hash under `wordMask`: which lengths of phrases may end with it, bit 0 for a word alone. */
  readonly lengthsOfWord: Uint8Array
  readonly wordMask: number
  /** By the last character: which lengths of terms may end with it, bit 0 for one alone. */
  readonly lengthsOfUnit: Uint8Array
}

const wordBits = 14
const units = 0x10000

const placeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)

function put(table: ConceptTable, hash: number, number: number): void {
  let place = placeOf(hash)
  while (table.numbers[place] !== 0 && table.hashes[place] !== hash) place = (place + 1) & (size - 1)
  // What two concepts claim stays with the first: the order of the list is the order of weight.
  if (table.numbers[place] !== 0) return
  table.hashes[place] = hash
  table.numbers[place] = number
}

/** The number of the concept (from 1), or 0 for none. */
export function conceptAt(table: ConceptTable, hash: number): number {
  let place = Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
  for (;;) {
    const number = table.numbers[place] ?? 0
    if (number === 0 || table.hashes[place] === hash) return number
    place = (place + 1) & (size - 1)
  }
}

function hashOfWord(word: string, folded: Uint16Array): number {
  let hash = emptyWord
  for (let at = 0; at < word.length; at++) hash = withUnit(hash, folded[word.charCodeAt(at)] ?? 0)
  return hash
}

let made: ConceptTable | undefined

/** The table of all concepts, made once, when first asked for. */
export function conceptTable(): ConceptTable {
  if (made !== undefined) return made
  if (concepts.length >= mostConcepts) throw new RangeError(`More than ${mostConcepts - 1} concepts.`)
  const { folded } = characterTables()
  const table: ConceptTable = {
    hashes: new Int32Array(size),
    numbers: new Uint8Array(size),
    lengthsOfWord: new Uint8Array(2 ** wordBits),
    wordMask: 2 ** wordBits - 1,
    lengthsOfUnit: new Uint8Array(units),
  }
  for (const [index, concept] of concepts.entries()) {
    for (const words of phrasesOf(concept)) {
      let hash = 0
      for (const word of words) hash = withWord(hash, hashOfWord(word, folded))
      put(table, hash, index + 1)
      const last = hashOfWord(words.at(-1) ?? '', folded) & table.wordMask
      table.lengthsOfWord[last] = (table.lengthsOfWord[last] ?? 0) | (1 << (words.length - 1))
    }
    for (const term of termsOf(concept)) {
      put(table, hashOfWord(term, folded), index + 1)
      const last = folded[term.charCodeAt(term.length - 1)] ?? 0
      table.lengthsOfUnit[last] = (table.lengthsOfUnit[last] ?? 0) | (1 << (term.length - 1))
    }
  }
  made = table
  return made
}

const numbers = new Map(concepts.map(({ name }, index) => [name, index + 1]))
/** The number of a concept by its name. Throws for a name that is none. */
export function numberOf(name: string): number {
  const number = numbers.get(name)
  if (number === undefined) throw new RangeError(`No concept is called ${name}.`)
  return number
}
