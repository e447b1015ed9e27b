import { join } from 'node:path'
import type { MigrationFolder } from '#platform/database'

/** After those of identity and casework, whose tables its view reads. */
export const awardsMigrations: MigrationFolder = { module: 'awards', folder: join(import.meta.dirname, 'migrations') }
