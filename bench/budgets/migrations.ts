import { accountsMigrations } from '#modules/accounts'
import { caseworkMigrations } from '#modules/casework'
import { gatewayMigrations } from '#modules/gateway'
import { identityMigrations } from '#modules/identity'
import { paymentsMigrations } from '#modules/payments'
import { rowsMigrations } from '#platform/database'
import { jobsMigrations } from '#platform/jobs'

/** The gateway's tables and those that they stand on. */
export const budgetMigrations = [
  rowsMigrations,
  accountsMigrations,
  jobsMigrations,
  identityMigrations,
  paymentsMigrations,
  caseworkMigrations,
  gatewayMigrations,
]
