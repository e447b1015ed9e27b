import type { Language } from './language.ts'

const marks: Readonly<Record<Language, readonly [string, string]>> = {
  'zh-Hant': ['「', '」'],
  'zh-Hans': ['“', '”'],
  en: ['“', '”'],
}

/** A name in the quotation marks of the language, for a sentence that names it; one that has such marks of its own stands out by them already. */
export function quoted(name: string, language: Language): string {
  const [open, close] = marks[language]
  return name.includes(open) ? name : `${open}${name}${close}`
}
