import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** Where those who may read usage find it on their own page. */
export const shadowPlace = {
  href: '/shadow',
  title: inEachLanguage((each) => words(each)('title')),
  about: inEachLanguage((each) => words(each)('about')),
  action: 'gateway.read',
} as const
