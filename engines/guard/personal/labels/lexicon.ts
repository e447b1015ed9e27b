import { labelWords } from '../data/labels.ts'
import { isLetter, lowered } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'

interface Word {
  readonly units: Uint16Array
  roles: number
}

/** Words by their first two units, longest first: nearly every place of a text is answered by one look into `heads`. */
const heads = new Uint8Array(65_536)
const buckets = new Map<number, Word[]>()
const keyOf = (first: number, second: number): number => first * 65_536 + second

function add(text: string, role: number): void {
  const word = foldWord(text).toLowerCase()
  const units = Uint16Array.from(word, (character) => character.charCodeAt(0))
  const key = keyOf(units[0] ?? 0, units.length > 1 ? (units[1] ?? 0) : 0)
  const bucket = buckets.get(key) ?? []
  const known = bucket.find(
    (other) => other.units.length === units.length && other.units.every((unit, at) => unit === units[at]),
  )
  if (known !== undefined) known.roles |= role
  else bucket.push({ units, roles: role })
  bucket.sort((a, b) => b.units.length - a.units.length)
  buckets.set(key, bucket)
  heads[units[0] ?? 0] = 1
}
for (const [role, words] of labelWords) for (const word of words.split('|')) add(word, role)

/** Whether a word of context may begin with this folded, lowered unit. */
export function mayBegin(unit: number): boolean {
  return heads[unit] === 1
}

export interface LabelHit {
  readonly end: number
  readonly roles: number
}

/** The longest word of context that begins at `at`. English only as whole words. Bounded by the longest word. */
export function labelAt(units: Uint16Array, at: number): LabelHit | undefined {
  const first = lowered(units[at] ?? 0)
  const second = lowered(units[at + 1] ?? 0)
  return longest(buckets.get(keyOf(first, second)), units, at) ?? longest(buckets.get(keyOf(first, 0)), units, at)
}

function longest(bucket: readonly Word[] | undefined, units: Uint16Array, at: number): LabelHit | undefined {
  if (bucket === undefined) return undefined
  for (const word of bucket) {
    const { length } = word.units
    let same = 1
    while (same < length && lowered(units[at + same] ?? 0) === word.units[same]) same++
    if (same < length) continue
    const end = at + length
    if (isLetter(units[end - 1]) && isLetter(units[end])) continue
    return { end, roles: word.roles }
  }
  return undefined
}
