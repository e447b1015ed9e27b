import { languages, type Language } from '#platform/i18n'

const isText = (value: object): value is Readonly<Record<Language, unknown>> =>
  languages.every((language) => language in value) && Object.keys(value).length === languages.length

/** A copy of plain data in which every text says only `language`: what one reader needs is a third of a pack's words. */
export function narrowTexts(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => narrowTexts(each, language))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return { [language]: value[language] }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, narrowTexts(each, language)]))
}

/** For `JSON.parse`: a text of one language says the same in all three, so that code need not know what was left out. */
export function widenText(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  const [entry] = entries
  if (entry === undefined || entries.length !== 1 || !languages.some((language) => language === entry[0])) return value
  return Object.fromEntries(languages.map((language) => [language, entry[1]]))
}
