import { catalogue, textsOf } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

/** What is held of calls, in the words of those they are about. */
export const words = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })

/** One of them in each language. */
export const told = textsOf(words)
