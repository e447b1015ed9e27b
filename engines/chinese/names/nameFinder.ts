import { fold } from '../fold/fold.ts'
import type { FoundName, Named } from './name.ts'
import { buildTrie, longestMatches } from './trie.ts'

/** A capital name so short that its small letters may be another word is matched in its own case: AI, ERB. */
const acronym = /^[A-Z0-9&+.-]{1,5}$/

/**
 * A function that finds the names given in a text: the longest match first, in any script or width, whole words where they are Latin.
 * Names without a letter or figure are never found; where two things share a name, the first keeps it. The function's time is in
 * proportion to the text, whatever the number of names.
 */
export function nameFinder(named: readonly Named[]): (text: string) => readonly FoundName[] {
  const ids = new Map<string, { id: string; exact: ReadonlySet<string> }>()
  for (const { id, names } of named) {
    for (const name of names) {
      const key = fold(name).text.trim().replaceAll(/\s+/g, ' ')
      if (!/[\p{L}\p{N}]/u.test(key)) continue
      const exact = acronym.test(name.trim()) ? [name.trim()] : []
      const known = ids.get(key)
      if (known === undefined) ids.set(key, { id, exact: new Set(exact) })
    }
  }
  const trie = buildTrie([...ids.keys()])
  return (text) => {
    const folded = fold(text)
    return longestMatches(trie, folded.text).flatMap(({ start, end, word }) => {
      const known = ids.get(word)
      const span = folded.spanOf(start, end)
      if (known === undefined) return []
      if (known.exact.size > 0 && !known.exact.has(text.slice(span.start, span.end).normalize('NFKC'))) return []
      return [{ ...span, id: known.id }]
    })
  }
}
