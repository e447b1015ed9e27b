import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const shadowMigrations: MigrationFolder = {
  module: 'shadow',
  folder: join(import.meta.dirname, 'migrations'),
}
