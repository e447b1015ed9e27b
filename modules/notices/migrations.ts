import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

/** The tables of notices. They stand on the queue's function and on identity's tables: after `jobsMigrations` and `identityMigrations`. */
export const noticesMigrations: MigrationFolder = {
  module: 'notices',
  folder: join(import.meta.dirname, 'migrations'),
}
