import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

/** After those of identity, whose settings its policies read. */
export const caseworkMigrations: MigrationFolder = {
  module: 'casework',
  folder: join(import.meta.dirname, 'migrations'),
}
