import type { View } from '#modules/casework/parts'
import { words } from './words.ts'

export { dateWords, onTo, timeWords, to, type View } from '#modules/casework/parts'

export const wordsOf = ({ language }: View) => words(language)
