import type { PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'

/** What "Where do I stand" needs from outside. */
export interface StandDependencies {
  readonly site: Site
  readonly packs: Pick<Packs, 'current'>
  readonly evidence: Pick<Evidence, 'quotes'>
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}
