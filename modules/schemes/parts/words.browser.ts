import type { Language, Messages } from '#platform/i18n'
import type hant from './messages/zh-Hant.ts'
import { received } from './received.ts'

export type PartMessages = typeof hant

const { learn, words } = received<PartMessages>()

/** What the parts of a scheme say in the language of the page, once its words have arrived. */
export const partWords: (language: Language) => Messages<PartMessages> = words
export const learnPartWords: (language: Language, messages: PartMessages) => void = learn
