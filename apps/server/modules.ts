/**
 * Which modules this server is made of. Edit this file to add a module: its migrations here, its routes in `routes.ts`.
 * The order is that of their tables.
 */
import { rowsMigrations, type MigrationFolder } from '#platform/database'
import { jobsMigrations } from '#platform/jobs'
import { accountsMigrations } from '#modules/accounts'
import { askMigrations } from '#modules/ask'
import { awardsMigrations } from '#modules/awards'
import { caseworkMigrations } from '#modules/casework'
import { deskMigrations } from '#modules/desk'
import { evidenceMigrations } from '#modules/evidence'
import { gatewayMigrations } from '#modules/gateway'
import { identityMigrations } from '#modules/identity'
import { noticesMigrations } from '#modules/notices'
import { packsMigrations } from '#modules/packs'
import { paymentsMigrations } from '#modules/payments'
import { readingMigrations } from '#modules/reading'
import { searchMigrations } from '#modules/search'
import { shadowMigrations } from '#modules/shadow'

export const migrations: readonly MigrationFolder[] = [
  rowsMigrations,
  accountsMigrations,
  jobsMigrations,
  identityMigrations,
  paymentsMigrations,
  caseworkMigrations,
  awardsMigrations,
  deskMigrations,
  searchMigrations,
  evidenceMigrations,
  packsMigrations,
  noticesMigrations,
  askMigrations,
  readingMigrations,
  shadowMigrations,
  gatewayMigrations,
]
