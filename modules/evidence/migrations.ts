import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const evidenceMigrations: MigrationFolder = {
  module: 'evidence',
  folder: join(import.meta.dirname, 'migrations'),
}
