import type { DeskEntry } from '#modules/desk'
import { inEachLanguage } from '#platform/i18n'
import { words } from '../words.ts'

/** The desk for corrections, as the list of desks shows it. */
export const correctionsEntry: DeskEntry = {
  href: '/desk/corrections',
  title: inEachLanguage((language) => words(language)('desk.title')),
  about: inEachLanguage((language) => words(language)('desk.lead')),
}
