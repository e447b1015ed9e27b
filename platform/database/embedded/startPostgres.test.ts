import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { joinPostgres, startPostgres } from './startPostgres.ts'

const home = mkdtempSync(join(tmpdir(), 'feilun-postgres-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const ask = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

describe('the built-in PostgreSQL', () => {
  it('keeps its data from one start to the next, and refuses a second server on the same folder', async () => {
    const first = await startPostgres(home, 'first-password')
    await ask(first.url, 'create table kept as select 42 as answer')
    await expect(startPostgres(home, 'x')).rejects.toMatchObject({ code: 'database-unreachable' })
    await first.stop()
    const second = await startPostgres(home, 'second-password')
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await second.stop()
  })

  it('lets a command join a server that is running, and leaves it running', async () => {
    const server = await startPostgres(home, 'x')
    const joined = await joinPostgres(home, 'y')
    expect(joined.url).toBe(server.url)
    await joined.stop()
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('refuses a connection without the password', async () => {
    const server = await startPostgres(home, 'x')
    const address = new URL(server.url)
    address.password = 'wrong'
    await expect(ask(address.href, 'select 1')).rejects.toThrow(/password/)
    await server.stop()
  })
})
