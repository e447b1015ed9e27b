import type { Language } from './language.ts'

/** One piece of content in the three languages. */
export type Text = Readonly<Record<Language, string>>

/** The wording of `text` in `language`. */
export function inLanguage(text: Text, language: Language): string {
  return text[language]
}

/** A text as `say` gives it in each language, for whoever does not know yet who reads it. */
export function inEachLanguage(say: (language: Language) => string): Text {
  return { 'zh-Hant': say('zh-Hant'), 'zh-Hans': say('zh-Hans'), en: say('en') }
}
