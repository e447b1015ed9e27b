import type { Text } from '#platform/i18n'
import { cliMessages } from '../words.ts'

type Key = 'line-not-json' | 'line-fields' | 'line-twice' | 'line-changed'

/** A message of the command line in every language, for the details of an error. */
export function cliTexts(key: Key, params: Readonly<Record<string, string | number>> = {}): Text {
  const say = (language: 'zh-Hant' | 'zh-Hans' | 'en') => cliMessages(language)(key, params)
  return { 'zh-Hant': say('zh-Hant'), 'zh-Hans': say('zh-Hans'), en: say('en') }
}
