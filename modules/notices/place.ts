import type { PlaceToGo } from '#modules/identity'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** Notices, as a person finds them from their own page. */
export const noticesPlace: PlaceToGo = {
  href: '/me/notices',
  title: inEachLanguage((language) => words(language)('title')),
  about: inEachLanguage((language) => words(language)('lead')),
  action: 'self.read',
}
