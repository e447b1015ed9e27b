import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** Projects, as people find them on their own page. */
export const gatewayPlace = {
  href: '/gateway',
  title: inEachLanguage((each) => words(each)('title')),
  about: inEachLanguage((each) => words(each)('about')),
  action: 'project.read',
} as const
