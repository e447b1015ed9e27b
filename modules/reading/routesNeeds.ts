import type { Desk } from '#modules/desk'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'
import type { Readings } from './createReadings.ts'

/** What the pages and the API of this desk need. */
export interface ReadingRoutesNeeds {
  readonly site: Site
  readonly desk: Pick<Desk, 'reviewerOf'>
  readonly packs: Pick<Packs, 'current'>
  readonly readings: Readings
}
