import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import zhHans from './messages/zh-Hans.ts'
import zhHant from './messages/zh-Hant.ts'

/** The words of the blueprint's pages and feeds. */
export const words = catalogue({ 'zh-Hant': zhHant, 'zh-Hans': zhHans, en })

export type Words = ReturnType<typeof words>
