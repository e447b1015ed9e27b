import { readConfig, type Config } from '#platform/config'
import { migrate, openDatabase, type Database } from '#platform/database'
import { clockOf } from '../server/clock.ts'
import { migrations } from '../server/modules.ts'
import { modulesOf, type Modules } from '../server/modulesOf.ts'
import type { Terminal } from './command.ts'
import { databaseServer } from './databaseServer.ts'

/** What a command that needs the database works with. */
export interface House extends Modules {
  readonly config: Config
  readonly database: Database
  /** Its address. */
  readonly url: string
}

/**
 * Does a command's work over the database: the one that `DATABASE_URL` names, or the built-in one, which a running server may have open
 * and which is otherwise started for this and stopped after it.
 */
export async function withModules<Result>(
  { env }: Pick<Terminal, 'env'>,
  work: (house: House) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(env)
  const server = await databaseServer(config)
  const database = openDatabase(server.url)
  try {
    await migrate(server.url, migrations)
    return await work({ config, database, url: server.url, ...modulesOf(database, config, clockOf(config)) })
  } finally {
    await database.close()
    await server.stop()
  }
}
