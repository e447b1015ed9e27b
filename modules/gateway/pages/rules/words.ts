import { catalogue } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

/** The words of a project's rules. */
export const rulesWords = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })
export type RulesWords = ReturnType<typeof rulesWords>
/** The same in every language: what somebody writes may be in any. */
export const everyRulesWords: readonly RulesWords[] = (['zh-Hant', 'zh-Hans', 'en'] as const).map(rulesWords)
