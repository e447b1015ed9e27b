import type { Text } from '#platform/i18n'

/** One of the desks: a page below `/desk` that a module serves. */
export interface DeskEntry {
  readonly href: string
  readonly title: Text
  /** What is done there, in a sentence. */
  readonly about: Text
}
