import type { Language } from './language.ts'

/** One piece of content in the three languages. */
export type Text = Readonly<Record<Language, string>>

/** The wording of `text` in `language`. */
export function inLanguage(text: Text, language: Language): string {
  return text[language]
}
