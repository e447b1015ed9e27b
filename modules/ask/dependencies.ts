import type { PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'
import type { Corrections } from './corrections/createCorrections.ts'
import type { Ask } from './createAsk.ts'

/** What the routes of asking need from outside. */
export interface AskDependencies {
  readonly site: Site
  readonly ask: Ask
  readonly corrections: Corrections
  readonly evidence: Pick<Evidence, 'list'>
  readonly packs: Pick<Packs, 'current'>
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}
