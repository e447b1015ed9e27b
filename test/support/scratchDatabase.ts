import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, openDatabase, startPostgres, type Database, type MigrationFolder } from '#platform/database'

export interface ScratchDatabase {
  readonly url: string
  readonly database: Database
  readonly close: () => Promise<void>
}

/** A new, empty database with the given modules' tables: on the server of TEST_DATABASE_URL, or on a built-in one started for it. */
export async function scratchDatabase(folders: readonly MigrationFolder[]): Promise<ScratchDatabase> {
  const shared = process.env['TEST_DATABASE_URL']
  const home = shared === undefined ? mkdtempSync(join(tmpdir(), 'feilun-test-')) : undefined
  const server = home === undefined ? undefined : await startPostgres(home, randomBytes(12).toString('hex'))
  const address = new URL(shared ?? server?.url ?? '')
  const name = `test_${randomBytes(6).toString('hex')}`
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: address.href })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await administer(`create database ${name}`)
  const url = Object.assign(new URL(address), { pathname: `/${name}` }).href
  await migrate(url, folders)
  const database = openDatabase(url)
  return {
    url,
    database,
    close: async () => {
      await database.close()
      await administer(`drop database ${name} with (force)`)
      await server?.stop()
      if (home !== undefined) rmSync(home, { recursive: true, force: true })
    },
  }
}
