import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

/** After those of identity, whose functions its policies use. */
export const paymentsMigrations: MigrationFolder = {
  module: 'payments',
  folder: join(import.meta.dirname, 'migrations'),
}
