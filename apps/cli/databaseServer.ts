import { randomBytes } from 'node:crypto'
import type { Config } from '#platform/config'
import { joinPostgres } from '#platform/database'

/** The database server that a command uses, and what ends the use: the one that `DATABASE_URL` names, or the built-in one. */
export async function databaseServer({
  DATABASE_URL,
  FEILUN_DATA,
}: Pick<Config, 'DATABASE_URL' | 'FEILUN_DATA'>): Promise<{
  readonly url: string
  readonly stop: () => Promise<void>
}> {
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, stop: async () => {} }
  return joinPostgres(FEILUN_DATA, randomBytes(24).toString('base64url'))
}
