import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

/** The words that pages of the gateway share. */
export const words = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })
export type Words = ReturnType<typeof words>
