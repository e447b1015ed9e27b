import type { CitedSpan } from './claim.ts'
import { wordsOf } from './quote.ts'

/** What became of a cited span in a newer version of its document. */
export type Fate =
  | { readonly kind: 'holds' }
  | { readonly kind: 'moved'; readonly start: number; readonly end: number }
  | { readonly kind: 'lost' }
  /** The older text is not stored, or does not hold the words that were cited. */
  | { readonly kind: 'unchecked' }

type Cited = Pick<CitedSpan, 'start' | 'end' | 'sum'>

/** The occurrence of `words` in `text` whose start is nearest to `at`. */
function nearest(text: string, words: string, at: number): number | undefined {
  const before = text.lastIndexOf(words, at)
  const after = text.indexOf(words, at)
  if (before < 0 && after < 0) return undefined
  if (before < 0) return after
  if (after < 0) return before
  return at - before <= after - at ? before : after
}

/** Looks for the words of a citation, exactly as they stood, in the newer text. */
export function fateOf(older: string | undefined, newer: string, cited: Cited): Fate {
  const words = older === undefined ? undefined : wordsOf(older, cited)
  if (words === undefined) return { kind: 'unchecked' }
  const start = nearest(newer, words, cited.start)
  if (start === undefined) return { kind: 'lost' }
  return start === cited.start ? { kind: 'holds' } : { kind: 'moved', start, end: start + words.length }
}

/** How many of the places met which fate. */
export function countFates(fates: readonly Fate[]): Readonly<Record<Fate['kind'], number>> {
  const counts = { holds: 0, moved: 0, lost: 0, unchecked: 0 }
  for (const { kind } of fates) counts[kind]++
  return counts
}
