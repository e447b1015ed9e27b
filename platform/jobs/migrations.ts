import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type { MigrationFolder } from '#platform/database'

const silent = new Logger(() => () => {})

/** The queue: the tables that the library brings, then the function that puts a job into them. After `rowsMigrations` in any list. */
export const jobsMigrations: MigrationFolder = {
  module: 'jobs',
  folder: join(import.meta.dirname, 'migrations'),
  before: (url) => runMigrations({ connectionString: url, logger: silent }),
}
