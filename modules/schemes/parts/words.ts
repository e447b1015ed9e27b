import { catalogue, type Messages } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

/** What the parts of a scheme say in a language. */
export const partWords = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })
export type PartWords = Messages<typeof hant>
