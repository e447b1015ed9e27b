import { catalogue, type Language, type Messages } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

/** What the pages of "Ask the programme" say in a language. */
export const words: (language: Language) => Messages<typeof hant> = catalogue({
  'zh-Hant': hant,
  'zh-Hans': hans,
  en,
})
