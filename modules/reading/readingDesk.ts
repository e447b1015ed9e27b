import type { DeskEntry } from '#modules/desk'
import { languages, type Text } from '#platform/i18n'
import { words } from './words.ts'

const inEach = (key: 'list.title' | 'list.lead'): Text =>
  Object.fromEntries(languages.map((each) => [each, words(each)(key)])) as Text // Made from every language.

/** This desk, as the list of desks shows it. */
export const readingDesk: DeskEntry = { href: '/desk/reading', title: inEach('list.title'), about: inEach('list.lead') }
