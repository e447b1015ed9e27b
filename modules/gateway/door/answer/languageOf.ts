import { negotiate, type Language } from '#platform/i18n'

/** The language of what a program is told: English unless it asks for another. Clients that take anything send `*`. */
export const languageOf = (accepted: string | undefined): Language =>
  accepted === undefined || accepted === '*' ? 'en' : (negotiate(accepted) ?? 'en')
