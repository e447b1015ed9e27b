import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

/** After those of identity and casework, whose functions its policies use. */
export const gatewayMigrations: MigrationFolder = {
  module: 'gateway',
  folder: join(import.meta.dirname, 'migrations'),
}
