import type { PlaceToGo } from '#modules/identity'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** One's own page leads to what one has applied for. */
export const casesPlace: PlaceToGo = {
  href: '/cases',
  title: inEachLanguage((language) => words(language)('cases.title')),
  about: inEachLanguage((language) => words(language)('cases.about')),
  action: 'case.read',
}
