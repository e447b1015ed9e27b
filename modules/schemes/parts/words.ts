import { catalogue, type Language, type Messages } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

export type PartMessages = typeof hant
const files = { 'zh-Hant': hant, 'zh-Hans': hans, en }

/** What the parts of a scheme say in a language. A browser gets `words.browser.ts` in the place of this file. */
export const partWords: (language: Language) => Messages<typeof hant> = catalogue(files)

/** The bare messages of a language, to be sent to a browser. */
export const partMessages = (language: Language): Readonly<Record<keyof PartMessages, string>> => files[language]

/** Where all languages are at hand there is nothing to learn. */
export function learnPartWords(_language: Language, _messages: PartMessages): void {}
