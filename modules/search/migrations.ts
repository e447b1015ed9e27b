import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const searchMigrations: MigrationFolder = {
  module: 'search',
  folder: join(import.meta.dirname, 'migrations'),
}
