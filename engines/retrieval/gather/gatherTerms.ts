import { foldPlain } from '#engines/chinese'
import { keysOf } from '../terms/keys.ts'
import { eachUnit } from '../terms/units.ts'
import { PairTable } from './pairTable.ts'

/** The passages in which a term stands. */
export interface TermPlaces {
  readonly term: string
  /** Ascending, each once. */
  readonly places: Uint16Array
}

export interface Gathering {
  /**
   * Adds a passage.
   * @param place its number, 0 to 65,535; higher than any before
   * @returns its length, in units
   */
  readonly add: (place: number, text: string) => number
  /** Every term of what was added, each once, by and large in the order of their characters. */
  readonly terms: () => Generator<TermPlaces>
}

/** Which of the terms gathered so far stand where: written down as it comes, and sorted by term at the end. */
class Entries {
  #terms = new Int32Array(1 << 14)
  #places = new Uint16Array(1 << 14)
  #counts = new Int32Array(1 << 12)
  /** The place that a term was last seen at, plus one. */
  #last = new Int32Array(1 << 12)
  #length = 0

  add(term: number, place: number): void {
    if (term >= this.#last.length) this.#makeRoomFor(term)
    if (this.#last[term] === place + 1) return
    this.#last[term] = place + 1
    this.#counts[term] = (this.#counts[term] ?? 0) + 1
    if (this.#length === this.#terms.length) {
      const terms = new Int32Array(this.#length * 2)
      terms.set(this.#terms)
      this.#terms = terms
      const places = new Uint16Array(this.#length * 2)
      places.set(this.#places)
      this.#places = places
    }
    this.#terms[this.#length] = term
    this.#places[this.#length++] = place
  }

  #makeRoomFor(term: number): void {
    let room = this.#last.length
    while (room <= term) room *= 2
    const last = new Int32Array(room)
    last.set(this.#last)
    this.#last = last
    const counts = new Int32Array(room)
    counts.set(this.#counts)
    this.#counts = counts
  }

  /** The places of each term, by its number; none of a number that is no term. */
  byTerm(): (term: number) => Uint16Array {
    const starts = new Int32Array(this.#counts.length + 1)
    for (let term = 0; term < this.#counts.length; term++)
      starts[term + 1] = (starts[term] ?? 0) + (this.#counts[term] ?? 0)
    const sorted = new Uint16Array(this.#length)
    const next = starts.slice()
    for (let at = 0; at < this.#length; at++) {
      const term = this.#terms[at] ?? 0
      const to = next[term] ?? 0
      sorted[to] = this.#places[at] ?? 0
      next[term] = to + 1
    }
    return (term) => sorted.subarray(starts[term], starts[term + 1])
  }
}

/**
 * Gathers the terms of many passages: those of `indexedTerms`, and their keys. A unit, a pair and a key each have a number while it
 * lasts, and no string is made of a pair before the end, which is most of the work of indexing.
 */
export function gatherTerms(): Gathering {
  const names: string[] = []
  const byName = new Map<string, number>()
  const byCode = new Int32Array(0x1_0000)
  const pairs = new PairTable()
  const single = new Entries()
  const double = new Entries()

  const numberOf = (name: string): number => {
    const known = byName.get(name)
    if (known !== undefined) return known
    byName.set(name, names.length)
    return names.push(name) - 1
  }
  const numberOfCode = (code: number): number => {
    if (code > 0xffff) return numberOf(String.fromCodePoint(code))
    const known = byCode[code] ?? 0
    if (known > 0) return known - 1
    const made = numberOf(String.fromCharCode(code))
    byCode[code] = made + 1
    return made
  }

  const add = (place: number, text: string): number => {
    let length = 0
    let before = 0
    let endBefore = -1
    eachUnit(foldPlain(text), (start, end, written) => {
      const unit = typeof written === 'number' ? numberOfCode(written) : numberOf(written)
      single.add(unit, place)
      if (start === endBefore) double.add(pairs.numberOf(before, unit), place)
      before = unit
      endBefore = end
      length++
    })
    for (const key of keysOf(text)) single.add(numberOf(key), place)
    return length
  }

  /** The pairs, ordered by their first and then their second unit, as the ranks of units order these. */
  const pairsInOrder = (units: readonly number[]): Float64Array => {
    const ranks = new Int32Array(names.length)
    for (const [rank, unit] of units.entries()) ranks[unit] = rank
    const { size } = pairs
    const order = new Float64Array(size)
    // Three numbers in one, so that they are sorted without a function: below 2^53 while units are fewer than 2^15 and pairs than 2^23.
    if (names.length >= 2 ** 15 || size >= 2 ** 23) return order.map((_, pair) => pair)
    for (let pair = 0; pair < size; pair++) {
      const rank = (ranks[pairs.first(pair)] ?? 0) * 2 ** 15 + (ranks[pairs.second(pair)] ?? 0)
      order[pair] = rank * 2 ** 23 + pair
    }
    return order.sort().map((key) => key % 2 ** 23)
  }

  function* terms(): Generator<TermPlaces> {
    const units = [...names.keys()].sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1))
    const placesOf = single.byTerm()
    const placesOfPair = double.byTerm()
    const inOrder = pairsInOrder(units)
    let next = 0
    const pairAt = (at: number): TermPlaces => {
      const pair = inOrder[at] ?? 0
      const term = `${names[pairs.first(pair)] ?? ''}${names[pairs.second(pair)] ?? ''}`
      return { term, places: placesOfPair(pair) }
    }
    for (const unit of units) {
      yield { term: names[unit] ?? '', places: placesOf(unit) }
      while (next < inOrder.length && pairs.first(inOrder[next] ?? 0) === unit) yield pairAt(next++)
    }
    while (next < inOrder.length) yield pairAt(next++)
  }
  return { add, terms }
}
