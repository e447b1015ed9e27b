import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

export const gatewayMessages = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })
