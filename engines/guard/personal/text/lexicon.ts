import { isLetter, lowered } from './classes.ts'
import { foldWord } from './fold.ts'

/** Words looked up where they stand in a text. */
export interface Lexicon {
  /** Whether a word may begin with this folded, lowered unit: nearly every place of a text is answered by this alone. */
  readonly mayBegin: (unit: number) => boolean
  /** The longest word that begins at `at`, Latin ones only as whole words, with its value. Bounded by the longest word. */
  readonly wordAt: (units: Uint16Array, at: number) => WordHit | undefined
}

export interface WordHit {
  readonly end: number
  readonly value: number
}

interface Word {
  readonly units: Uint16Array
  value: number
}

/** Places of words by a number made of their first units. Numbers may meet: every word that is found there is compared in full. */
const slots = 0x8000
const slotOf = (first: number, second: number, third: number): number =>
  (Math.imul(first, 31) + Math.imul(second, 1021) + Math.imul(third, 7919)) & (slots - 1)
/** How many units words that begin so may have, as bits. */
const lengths = { one: 1, two: 2, more: 4 } as const

/** Words in Traditional or small letters, with values that are bits: a word given twice has both. */
export function lexiconOf(entries: Iterable<readonly [string, number]>): Lexicon {
  const heads = new Uint8Array(65_536)
  const pairs = new Uint8Array(slots)
  /** Which of the buckets holds words that begin so; the first is empty. A table of numbers answers faster than a map. */
  const bucketAt = new Uint16Array(slots)
  const buckets: Word[][] = [[]]
  for (const [text, value] of entries) {
    const word = foldWord(text).toLowerCase()
    const units = Uint16Array.from(word, (character) => character.charCodeAt(0))
    const [first = 0, second = 0, third = 0] = units
    const length = units.length === 1 ? lengths.one : units.length === 2 ? lengths.two : lengths.more
    heads[first] = (heads[first] ?? 0) | length
    const pair = slotOf(first, second, 0)
    pairs[pair] = (pairs[pair] ?? 0) | length
    const slot = slotOf(first, second, third)
    if (bucketAt[slot] === 0) bucketAt[slot] = buckets.push([]) - 1
    addTo(buckets[bucketAt[slot] ?? 0] ?? [], units, value)
  }
  for (const bucket of buckets) bucket.sort((a, b) => b.units.length - a.units.length)

  const longest = (slot: number, units: Uint16Array, at: number): WordHit | undefined => {
    const bucket = bucketAt[slot] ?? 0
    return bucket === 0 ? undefined : longestOf(buckets[bucket] ?? [], units, at)
  }
  const longer = (units: Uint16Array, at: number, first: number): WordHit | undefined => {
    const second = lowered(units[at + 1] ?? 0)
    const pair = pairs[slotOf(first, second, 0)] ?? 0
    if (pair === 0) return undefined
    const third = units[at + 2] ?? 0
    const more = (pair & lengths.more) === 0 ? undefined : longest(slotOf(first, second, lowered(third)), units, at)
    if (more !== undefined || (pair & lengths.two) === 0 || (isLetter(second) && isLetter(third))) return more
    return longest(slotOf(first, second, 0), units, at)
  }
  return {
    mayBegin: (unit) => heads[unit] !== 0,
    wordAt: (units, at) => {
      const first = lowered(units[at] ?? 0)
      const head = heads[first] ?? 0
      if (head === 0) return undefined
      const hit = longer(units, at, first)
      return hit !== undefined || (head & lengths.one) === 0 ? hit : longest(slotOf(first, 0, 0), units, at)
    },
  }
}

function addTo(bucket: Word[], units: Uint16Array, value: number): void {
  const known = bucket.find(
    (other) => other.units.length === units.length && other.units.every((unit, at) => unit === units[at]),
  )
  if (known === undefined) bucket.push({ units, value })
  else known.value |= value
}

function longestOf(bucket: readonly Word[], units: Uint16Array, at: number): WordHit | undefined {
  for (const word of bucket) {
    const { length } = word.units
    let same = 0
    while (same < length && lowered(units[at + same] ?? 0) === word.units[same]) same++
    if (same < length) continue
    const end = at + length
    if (isLetter(units[end - 1]) && isLetter(units[end])) continue
    return { end, value: word.value }
  }
  return undefined
}
