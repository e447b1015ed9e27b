import { catalogue, type Messages } from '#platform/i18n'
import en from './messages/en.ts'
import zhHans from './messages/zh-Hans.ts'
import zhHant from './messages/zh-Hant.ts'

export const gallery = catalogue({ 'zh-Hant': zhHant, 'zh-Hans': zhHans, en })
export type Say = Messages<typeof zhHant>
