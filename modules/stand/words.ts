import { catalogue, type Language, type Messages } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

export type StandMessages = typeof hant
const files = { 'zh-Hant': hant, 'zh-Hans': hans, en }

/** What the pages of "Where do I stand" say in a language. A browser gets `words.browser.ts` in the place of this file. */
export const words: (language: Language) => Messages<typeof hant> = catalogue(files)

/** The words that a browser needs: all but the front page's, and those that must be there before any arrive. */
export const sentMessages = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files[language]).filter(([key]) => !key.startsWith('home.') && !key.startsWith('island.')),
  )

/** Where all languages are at hand there is nothing to learn. */
export function learnWords(_language: Language, _messages: StandMessages): void {}
