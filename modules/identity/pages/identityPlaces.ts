import { inEachLanguage } from '#platform/i18n'
import { words } from '../words.ts'
import type { PlaceToGo } from './pagesNeeds.ts'

/** Identity's own pages for those who work here. */
export const identityPlaces: readonly PlaceToGo[] = [
  {
    href: '/mandates',
    title: inEachLanguage((each) => words(each)('mandates.title')),
    about: inEachLanguage((each) => words(each)('mandates.about')),
    action: 'mandate.confirm',
  },
  {
    href: '/people',
    title: inEachLanguage((each) => words(each)('people.title')),
    about: inEachLanguage((each) => words(each)('people.about')),
    action: 'people.manage',
  },
]
