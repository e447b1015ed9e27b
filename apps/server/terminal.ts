import { describe, detailsOf, type FeilunError } from '#platform/errors'
import { catalogue, languageFrom, type Language } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

export const terminalMessages = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })

/** The language of the terminal by its locale (`zh_HK.UTF-8`, `en_GB`), English where it names none of ours. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return languageFrom((locale.split('.')[0] ?? '').replaceAll('_', '-')) ?? 'en'
}

/** An error as lines for the terminal: what happened, each single thing wrong, and what to do. */
export function errorLines(error: FeilunError, language: Language): readonly string[] {
  const { title, cause, remedy } = describe(error.code, language, error.params)
  return [`${title}: ${cause}`, ...detailsOf(error, language).map(({ at, message }) => `  ${at}: ${message}`), remedy]
}
