import { join } from 'node:path'
import type { MigrationFolder } from './migrate.ts'

/** The role and the functions that row-level security rests on. First in any list of migrations. */
export const rowsMigrations: MigrationFolder = { module: 'rows', folder: join(import.meta.dirname, 'migrations') }
