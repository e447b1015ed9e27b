import { inEachLanguage, type Text } from '#platform/i18n'
import { cliMessages } from '../words.ts'

type Key = 'line-not-json' | 'line-fields' | 'line-twice' | 'line-changed'

/** A message of the command line in every language, for the details of an error. */
export const cliTexts = (key: Key, params: Readonly<Record<string, string | number>> = {}): Text =>
  inEachLanguage((language) => cliMessages(language)(key, params))
