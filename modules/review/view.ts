import type { View } from '#modules/casework/parts'
import { words } from './words.ts'

export { dateWords, lastDayOf, leftWords, onTo, sentences, timeWords, to, type View } from '#modules/casework/parts'

export const wordsOf = ({ language }: View) => words(language)

/** Where a case is worked on, and what is below it. */
export const workHref = (reference: string, below = ''): string =>
  `/work/${reference}${below === '' ? '' : `/${below}`}`
