import type { ErrorDetail } from '#platform/errors'
import { catalogue, inEachLanguage } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

export const words = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })

export type WordKey = keyof typeof hant & string

/** One thing wrong, at its field, in every language. */
export function detail(at: string, key: WordKey, params: Readonly<Record<string, string | number>> = {}): ErrorDetail {
  const message = inEachLanguage((language) => {
    const say: (key: WordKey, params: Readonly<Record<string, string | number>>) => string = words(language)
    return say(key, params)
  })
  return { at, message }
}
