import { catalogue, inEachLanguage, type Text } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

const words = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })

export const told = (key: keyof typeof en, params?: Readonly<Record<string, string | number>>): Text =>
  inEachLanguage((language) => words(language)(key, params))
