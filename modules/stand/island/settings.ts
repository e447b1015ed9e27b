import { plainDate, type PlainDate } from '#engines/rules'
import { languageFrom, type Language } from '#platform/i18n'

/** What the server told the element about the page it stands in. */
export interface Settings {
  readonly packAddress: string
  readonly language: Language
  readonly asOf: PlainDate
  readonly action: string
  readonly about: string | undefined
}

/** The element's `data-` attributes, or `undefined` if they are not what the server writes; then the page stays as it is. */
export function settingsOf({ pack, language: tag, asOf: date, action, about }: DOMStringMap): Settings | undefined {
  const language = languageFrom(tag ?? '')
  const asOf = plainDate(date)
  if (pack === undefined || language === undefined || asOf === undefined || action === undefined) return undefined
  return { packAddress: pack, language, asOf, action, about }
}
