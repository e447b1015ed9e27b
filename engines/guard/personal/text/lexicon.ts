import { isLetter, lowered } from './classes.ts'
import { foldWord } from './fold.ts'

/** Words looked up where they stand in a text. */
export interface Lexicon {
  /** Whether a word may begin with this folded, lowered unit: nearly every place of a text is answered by this alone. */
  readonly mayBegin: (unit: number) => boolean
  /** The longest word that begins at `at`, Latin ones only as whole words, with its value. Bounded by the longest word. */
  readonly wordAt: (units: Uint16Array, at: number) => { readonly end: number; readonly value: number } | undefined
}

interface Word {
  readonly units: Uint16Array
  value: number
}

const keyOf = (first: number, second: number): number => first * 65_536 + second
/** A first test of two units, which lets few others through: a table of bytes answers faster than a map. */
const pairBits = 0x3fff
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & pairBits

/** Words in Traditional or small letters, with values that are bits: a word given twice has both. */
export function lexiconOf(entries: Iterable<readonly [string, number]>): Lexicon {
  const heads = new Uint8Array(65_536)
  const pairs = new Uint8Array(pairBits + 1)
  const buckets = new Map<number, Word[]>()
  for (const [text, value] of entries) {
    const word = foldWord(text).toLowerCase()
    const units = Uint16Array.from(word, (character) => character.charCodeAt(0))
    const key = keyOf(units[0] ?? 0, units[1] ?? 0)
    const bucket = buckets.get(key) ?? []
    const known = bucket.find(
      (other) => other.units.length === units.length && other.units.every((unit, at) => unit === units[at]),
    )
    if (known === undefined) bucket.push({ units, value })
    else known.value |= value
    buckets.set(key, bucket)
    heads[units[0] ?? 0] = 1
    pairs[pairOf(units[0] ?? 0, units[1] ?? 0)] = 1
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.units.length - a.units.length)
  return {
    mayBegin: (unit) => heads[unit] === 1,
    wordAt: (units, at) => {
      const first = lowered(units[at] ?? 0)
      if (heads[first] !== 1) return undefined
      const second = lowered(units[at + 1] ?? 0)
      const pair =
        pairs[pairOf(first, second)] === 1 ? longest(buckets.get(keyOf(first, second)), units, at) : undefined
      if (pair !== undefined || pairs[pairOf(first, 0)] === 0) return pair
      return longest(buckets.get(keyOf(first, 0)), units, at)
    },
  }
}

function longest(
  bucket: readonly Word[] | undefined,
  units: Uint16Array,
  at: number,
): { readonly end: number; readonly value: number } | undefined {
  if (bucket === undefined) return undefined
  for (const word of bucket) {
    const { length } = word.units
    let same = 1
    while (same < length && lowered(units[at + same] ?? 0) === word.units[same]) same++
    if (same < length) continue
    const end = at + length
    if (isLetter(units[end - 1]) && isLetter(units[end])) continue
    return { end, value: word.value }
  }
  return undefined
}
