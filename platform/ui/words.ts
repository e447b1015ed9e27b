import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import zhHans from './messages/zh-Hans.ts'
import zhHant from './messages/zh-Hant.ts'

/** The components' own words in a language. What a page says of its own comes from its module's messages. */
export const words = catalogue({ 'zh-Hant': zhHant, 'zh-Hans': zhHans, en })
