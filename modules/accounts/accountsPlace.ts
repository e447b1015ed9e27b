import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** The accounts, as those who may read them find them on their own page. */
export const accountsPlace = {
  href: '/accounts',
  title: inEachLanguage((each) => words(each)('title')),
  about: inEachLanguage((each) => words(each)('lead')),
  action: 'account.read',
} as const
