import { labelWords } from '../data/labels.ts'
import { lexiconOf } from '../text/lexicon.ts'

const lexicon = lexiconOf(labelWords.flatMap(([role, words]) => words.split('|').map((word) => [word, role] as const)))

/** Whether a word of context may begin with this folded, lowered unit. */
export const mayBegin = lexicon.mayBegin

export interface LabelHit {
  readonly end: number
  readonly roles: number
}

/** The longest word of context that begins at `at`. English only as whole words. Bounded by the longest word. */
export function labelAt(units: Uint16Array, at: number): LabelHit | undefined {
  const hit = lexicon.wordAt(units, at)
  return hit === undefined ? undefined : { end: hit.end, roles: hit.value }
}
