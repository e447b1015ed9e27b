import type { PlaceToGo } from '#modules/identity'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** The queue, as those who work on cases find it on their own page. */
export const workPlace: PlaceToGo = {
  href: '/work',
  title: inEachLanguage((each) => words(each)('queue.title')),
  about: inEachLanguage((each) => words(each)('queue.about')),
  action: 'queue.read',
}
