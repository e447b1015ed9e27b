import type { Accounts } from '#modules/accounts'
import type { Database } from '#platform/database'
import type { Secrets } from '#platform/secrets'

export interface ProjectsNeeds {
  readonly database: Database
  readonly ledger: Accounts
  readonly secrets: Secrets
  readonly now: () => Date
  /** A new UUID. */
  readonly newId: () => string
  /** So many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
  /** Whether the programme has such a measure. */
  readonly isMeasure: (id: string) => boolean
}
