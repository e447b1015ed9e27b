import type { PlaceToGo } from '#modules/identity'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** Payments, as those who may read them find them on their own page. */
export const paymentsPlace: PlaceToGo = {
  href: '/payments',
  title: inEachLanguage((each) => words(each)('title')),
  about: inEachLanguage((each) => words(each)('lead')),
  action: 'payment.read',
}
