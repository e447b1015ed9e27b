import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const readingMigrations: MigrationFolder = { module: 'reading', folder: join(import.meta.dirname, 'migrations') }
