import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

export const packsMigrations: MigrationFolder = { module: 'packs', folder: join(import.meta.dirname, 'migrations') }
