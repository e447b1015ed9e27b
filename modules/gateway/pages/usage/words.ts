import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

/** The words of usage, of calls and of what the guard found. */
export const usageWords = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })
export type UsageWords = ReturnType<typeof usageWords>
