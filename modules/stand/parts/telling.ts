import type { Language } from '#platform/i18n'
import type { Session } from '../session/session.ts'
import type { Setting } from '../standing/setting.ts'

/** What every part of the page is told. */
export interface StandContext extends Setting {
  readonly language: Language
  readonly session: Session
  /** Where forms are sent when no script takes them: `/stand`, with the reader's language and date if they asked for one. */
  readonly action: string
}
