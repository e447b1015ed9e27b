import { randomBytes } from 'node:crypto'
import { readConfig, type Config } from '#platform/config'
import { joinPostgres, migrate, openDatabase, type Database } from '#platform/database'
import { migrations } from '../server/modules.ts'
import { modulesOf, type Modules } from '../server/modulesOf.ts'
import type { Terminal } from './command.ts'

/** What a command that needs the database works with. */
export interface House extends Modules {
  readonly config: Config
  readonly database: Database
}

/**
 * Does a command's work over the database: the one that a running server has open, the one that `DATABASE_URL` names, or the built-in
 * one, started for this and stopped after it.
 */
export async function withModules<Result>(
  { env }: Pick<Terminal, 'env'>,
  work: (house: House) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(env)
  const server =
    config.DATABASE_URL === undefined
      ? await joinPostgres(config.FEILUN_DATA, randomBytes(24).toString('base64url'))
      : { url: config.DATABASE_URL, stop: async () => {} }
  const database = openDatabase(server.url)
  try {
    await migrate(server.url, migrations)
    return await work({ config, database, ...modulesOf(database, config, () => new Date()) })
  } finally {
    await database.close()
    await server.stop()
  }
}
