import type { PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'

/** What the schemes need from outside. */
export interface SchemesDependencies {
  readonly site: Site
  readonly packs: Pick<Packs, 'current'>
  readonly evidence: Pick<Evidence, 'quotes' | 'revision'>
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}
