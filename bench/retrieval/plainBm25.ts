import { foldPlain } from '#engines/chinese'
import type { Passage } from './corpus.ts'

const k1 = 1.2
const b = 0.75

/** How often each character, pair of characters and Latin word stands in a text. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  for (const [run] of foldPlain(text).matchAll(/\p{Script=Han}+|[a-z0-9.]+/gu)) {
    if (/^[a-z0-9.]/.test(run)) {
      add(run)
      continue
    }
    const characters = [...run]
    for (const [at, character] of characters.entries()) {
      add(character)
      if (at > 0) add(`${characters[at - 1]}${character}`)
    }
  }
  return counts
}

/** BM25 as the textbooks have it, in memory, every passage scored: no choice of candidates, no weights, no closeness. */
export function createPlainBm25() {
  /** For each term, passage and count in turn. */
  const postings = new Map<string, number[]>()
  const lengths: number[] = []
  const ids: string[] = []
  let total = 0
  return {
    index: async (passages: readonly Passage[]): Promise<void> => {
      for (const { id, text } of passages) {
        let length = 0
        for (const [term, count] of countsOf(text)) {
          length += count
          const known = postings.get(term)
          if (known === undefined) postings.set(term, [ids.length, count])
          else known.push(ids.length, count)
        }
        ids.push(id)
        lengths.push(length)
        total += length
      }
    },
    find: async (question: string, limit: number): Promise<readonly string[]> => {
      const scores = new Float64Array(ids.length)
      for (const term of countsOf(question).keys()) {
        const found = postings.get(term) ?? []
        const among = found.length / 2
        const rarity = Math.log(1 + (ids.length - among + 0.5) / (among + 0.5))
        for (let at = 0; at < found.length; at += 2) {
          const passage = found[at] ?? 0
          const count = found[at + 1] ?? 0
          const norm = k1 * (1 - b + (b * (lengths[passage] ?? 0) * ids.length) / total)
          scores[passage] = (scores[passage] ?? 0) + (rarity * count * (k1 + 1)) / (count + norm)
        }
      }
      return [...scores.keys()]
        .filter((passage) => (scores[passage] ?? 0) > 0)
        .sort((a, other) => (scores[other] ?? 0) - (scores[a] ?? 0))
        .slice(0, limit)
        .flatMap((passage) => ids[passage] ?? [])
    },
  }
}
