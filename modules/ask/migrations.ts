import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const askMigrations: MigrationFolder = { module: 'ask', folder: join(import.meta.dirname, 'migrations') }
