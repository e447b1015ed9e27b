import type { PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { MoneyPort } from './moved/moved.ts'
import type { Site } from '#platform/ui'

/** What the blueprint needs of the rest of the house. */
export interface BlueprintDeps {
  readonly site: Site
  readonly packs: Pick<Packs, 'current' | 'changes'>
  readonly evidence: Pick<Evidence, 'quotes' | 'revision'>
  /** What has moved in the accounts; nothing, where there are none. */
  readonly money?: MoneyPort
  /** The day in the pack's time zone. */
  readonly today: () => PlainDate
}
