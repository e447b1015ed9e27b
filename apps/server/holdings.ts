/**
 * Which modules keep anything of people. Edit this file to add one: a test fails for a table with a column of a person, a party or a case that no
 * holding names. The order is that of erasing: cases first, which may have to be withdrawn; who it was last.
 */
import { askNames } from '#modules/ask'
import { publishedParties } from '#modules/awards'
import { deskHolding } from '#modules/desk'
import { createData, identityHolding, usualKeeping, type Data, type Holding, type Keeping } from '#modules/identity'
import { gatewayNames } from '#modules/gateway'
import { noticesHolding } from '#modules/notices'
import { packsNames } from '#modules/packs'
import { readingNames } from '#modules/reading'
import { shadowNames } from '#modules/shadow'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'

interface Keepers {
  readonly casework: { readonly holding: Holding }
  readonly payments: { readonly holding: Holding }
  readonly gateway: { readonly holdings: readonly Holding[] }
}

export const holdingsOf = ({ casework, payments, gateway }: Keepers): readonly Holding[] => [
  casework.holding,
  payments.holding,
  ...gateway.holdings,
  noticesHolding,
  deskHolding([...readingNames, ...packsNames, ...askNames, ...shadowNames, ...gatewayNames]),
  identityHolding(publishedParties),
]

type KeepSettings = Pick<
  Config,
  'FEILUN_KEEP_DRAFT_DAYS' | 'FEILUN_KEEP_CLOSED_DAYS' | 'FEILUN_KEEP_READS_DAYS' | 'FEILUN_KEEP_INACTIVE_DAYS'
>

export const keepingOf = (config: KeepSettings): Keeping => ({
  ...usualKeeping,
  draftDays: config.FEILUN_KEEP_DRAFT_DAYS,
  closedDays: config.FEILUN_KEEP_CLOSED_DAYS,
  readDays: config.FEILUN_KEEP_READS_DAYS,
  inactiveDays: config.FEILUN_KEEP_INACTIVE_DAYS,
})

/** What people can do about what is kept of them. */
export const dataOf = (database: Database, config: KeepSettings, now: () => Date, keepers: Keepers): Data =>
  createData({ database, now, holdings: holdingsOf(keepers), keeping: keepingOf(config) })
