import type { DeskEntry } from '#modules/desk'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

/** This desk, as the list of desks shows it. */
export const readingDesk: DeskEntry = {
  href: '/desk/reading',
  title: inEachLanguage((language) => words(language)('list.title')),
  about: inEachLanguage((language) => words(language)('list.lead')),
}
