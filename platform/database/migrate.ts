import { runner } from 'node-pg-migrate'

/** One module's migrations: plain SQL files, forward only, in a folder of their own. */
export interface MigrationFolder {
  /** The module's name; its history is kept in the table `migrations_NAME`. */
  readonly module: string
  readonly folder: string
  /** What makes the tables that a library brings; done first, each time, and so that doing it again changes nothing. */
  readonly before?: (url: string) => Promise<void>
}

/**
 * Brings every module's tables up to date, each module in the order given and each in one transaction. Safe to run from several processes at once.
 * @param schema where the tables are made; what is there already is left alone where it differs from the database's own
 */
export async function migrate(url: string, folders: readonly MigrationFolder[], schema = 'public'): Promise<number> {
  let applied = 0
  for (const { module, folder, before } of folders) {
    await before?.(url)
    const done = await runner({
      databaseUrl: url,
      dir: folder,
      migrationsTable: `migrations_${module}`,
      schema,
      migrationsSchema: schema,
      direction: 'up',
      singleTransaction: true,
      advisoryLockMode: 'wait',
      checkOrder: true,
      log: () => {},
    })
    applied += done.length
  }
  return applied
}
