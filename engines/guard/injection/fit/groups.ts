import { foldPlain } from '#engines/chinese'
import { emptyWord, withUnit } from '../read/hashing.ts'

const shingle = 6
const hashes = 48
const bandSize = 4
/** At least this share of the shorter text's shingles must be in the longer one. */
const containedShare = 0.5
const mostShingles = 4000

const plain = (text: string): string => foldPlain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')

function shinglesOf(text: string): Set<number> {
  const folded = plain(text)
  const found = new Set<number>()
  for (let at = 0; at + Math.min(shingle, folded.length) <= folded.length && found.size < mostShingles; at++) {
    let hash = emptyWord
    for (let index = at; index < Math.min(at + shingle, folded.length); index++)
      hash = withUnit(hash, folded.charCodeAt(index))
    found.add(hash >>> 0)
  }
  return found
}

function signatureOf(shingles: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: hashes }, (_, index) => {
    let least = 0xffffffff
    for (const each of shingles) {
      const mixed = Math.imul(each ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b)
      const hash = (mixed ^ (mixed >>> 13)) >>> 0
      if (hash < least) least = hash
    }
    return least
  })
}

function contained(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let both = 0
  for (const each of small) if (large.has(each)) both++
  return small.size === 0 ? 1 : both / small.size
}

/**
 * A number for each text: the same for texts that are nearly the same or hold one another. Candidates are texts that agree in a band of
 * four of 48 MinHash values of shingles of six characters; they are joined where half of the shorter one's shingles are the other's.
 */
export function nearDuplicateGroups(texts: readonly string[]): readonly number[] {
  const parent = texts.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const shingles = texts.map(shinglesOf)
  const seen = new Map<string, number>()
  for (const [index, own] of shingles.entries()) {
    const signature = signatureOf(own)
    for (let band = 0; band < hashes; band += bandSize) {
      const key = `${band}:${signature.slice(band, band + bandSize).join()}`
      const other = seen.get(key)
      if (other === undefined) seen.set(key, index)
      else if (rootOf(other) !== rootOf(index)) {
        const theirs = shingles[other]
        if (theirs !== undefined && contained(own, theirs) >= containedShare) parent[rootOf(index)] = rootOf(other)
      }
    }
  }
  return texts.map((_, index) => rootOf(index))
}
