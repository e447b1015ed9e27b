import type { Language, Messages } from '#platform/i18n'
import { received } from '#modules/schemes/parts'
import type hant from './messages/zh-Hant.ts'

export type StandMessages = typeof hant

const { learn, words: said } = received<StandMessages>()

/** What "Where do I stand" says in the language of the page, once its words have arrived. */
export const words: (language: Language) => Messages<StandMessages> = said
export const learnWords: (language: Language, messages: StandMessages) => void = learn
