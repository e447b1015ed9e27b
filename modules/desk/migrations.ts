import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const deskMigrations: MigrationFolder = { module: 'desk', folder: join(import.meta.dirname, 'migrations') }
