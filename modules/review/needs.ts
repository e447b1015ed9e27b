import type { Accounts } from '#modules/accounts'
import type { Casework, Review } from '#modules/casework'
import type { Evidence } from '#modules/evidence'
import type { Identity } from '#modules/identity'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'

/** What the pages of those who decide need from outside. */
export interface WorkNeeds {
  readonly site: Site
  readonly casework: Casework
  readonly review: Review
  readonly identity: Pick<Identity, 'require' | 'partyView'>
  readonly ledger: Pick<Accounts, 'account'>
  readonly evidence: Pick<Evidence, 'quotes'>
  readonly packs: Pick<Packs, 'current' | 'at'>
  readonly now: () => Date
  /** A UUID: the key of a page whose button may be pressed twice. */
  readonly newId: () => string
}
