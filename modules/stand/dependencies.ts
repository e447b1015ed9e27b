import type { PlainDate } from '#engines/rules'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'

/** What "Where do I stand" needs from outside. */
export interface StandDependencies {
  readonly site: Site
  readonly packs: Pick<Packs, 'current'>
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}
