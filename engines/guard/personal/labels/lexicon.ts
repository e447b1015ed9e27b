import { labelWords } from '../data/labels.ts'
import { lexiconOf } from '../text/lexicon.ts'

const lexicon = lexiconOf(labelWords.flatMap(([role, words]) => words.split('|').map((word) => [word, role] as const)))

/** Whether a word of context may begin with this folded, lowered unit. */
export const mayBegin = lexicon.mayBegin

/** The longest word of context that begins at `at`, with its roles. English only as whole words. Bounded by the longest word. */
export const labelAt = lexicon.wordAt
