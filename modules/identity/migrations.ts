import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const identityMigrations: MigrationFolder = {
  module: 'identity',
  folder: join(import.meta.dirname, 'migrations'),
}
