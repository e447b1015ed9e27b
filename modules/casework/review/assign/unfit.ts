import type { PersonId } from '#modules/identity'
import type { WordKey } from '../words.ts'

/** What stands against a person's reviewing a case. */
export type Unfit = 'not-granted' | 'own-party' | 'checked' | 'conflict' | 'twice'

/** Who had to do with a case, by person. */
export interface Involved {
  /** Who may act for the party that applies; its applicant too. */
  readonly actingFor: ReadonlySet<string>
  readonly checked: ReadonlySet<string>
  /** Who declared a conflict of interest, at whatever stage. */
  readonly conflicted: ReadonlySet<string>
  /** Who reviews at this stage now. */
  readonly reviewing: ReadonlySet<string>
}

/** Why a person may not review, by the first thing that stands against it; undefined where nothing does. */
export function unfit(person: PersonId, granted: boolean, involved: Involved): Unfit | undefined {
  if (!granted) return 'not-granted'
  if (involved.actingFor.has(person)) return 'own-party'
  if (involved.checked.has(person)) return 'checked'
  if (involved.conflicted.has(person)) return 'conflict'
  if (involved.reviewing.has(person)) return 'twice'
  return undefined
}

export const unfitWords = (why: Unfit): WordKey => `reviewer.${why}`
