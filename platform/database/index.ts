export { openDatabase, type Connection, type Database } from './openDatabase.ts'
export { migrate, type MigrationFolder } from './migrate.ts'
export { joinPostgres, startPostgres, type EmbeddedPostgres } from './embedded/startPostgres.ts'
export { rowsMigrations } from './rowsMigrations.ts'
