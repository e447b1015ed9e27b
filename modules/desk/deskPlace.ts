import type { PlaceToGo } from '#modules/identity'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** The desk, as those who may review find it on their own page. */
export const deskPlace: PlaceToGo = {
  href: '/desk',
  title: inEachLanguage((each) => words(each)('title')),
  about: inEachLanguage((each) => words(each)('lead')),
  action: 'desk.review',
}
