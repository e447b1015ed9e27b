import type { PlainDate } from '#engines/rules'
import type { Casework } from '#modules/casework'
import type { Identity } from '#modules/identity'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'
import type { Carrier } from './start/carried.ts'

/** What the pages of applicants need from outside. */
export interface ApplyNeeds {
  readonly site: Site
  readonly casework: Casework
  readonly identity: Pick<Identity, 'require' | 'actorOf' | 'partiesOf'>
  readonly packs: Pick<Packs, 'current' | 'at'>
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
  readonly now: () => Date
  /** A UUID: the key of a page whose button may be pressed twice. */
  readonly newId: () => string
  /** Carries answers of "where do I stand" past the signing in. */
  readonly carrier: Carrier
}
