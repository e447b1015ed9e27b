import { accountsMigrations } from '#modules/accounts'
import { caseworkMigrations } from '#modules/casework'
import { identityMigrations } from '#modules/identity'
import { paymentsMigrations } from '#modules/payments'
import { rowsMigrations } from '#platform/database'
import { jobsMigrations } from '#platform/jobs'
import { gatewayMigrations } from '../../migrations.ts'

/** The tables that the gateway's own stand on, and they. */
export const gatewayGround = [
  rowsMigrations,
  accountsMigrations,
  jobsMigrations,
  identityMigrations,
  paymentsMigrations,
  caseworkMigrations,
  gatewayMigrations,
]
