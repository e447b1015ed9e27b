import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const accountsMigrations: MigrationFolder = {
  module: 'accounts',
  folder: join(import.meta.dirname, 'migrations'),
}
