import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'
import type { View } from './view.ts'

/** The words of a case that its pages share, whoever reads them. */
const words = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })

export const partWords = ({ language }: Pick<View, 'language'>) => words(language)
