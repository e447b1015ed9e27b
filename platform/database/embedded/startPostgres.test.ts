import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
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

  it('says so where its folder cannot be made', async () => {
    writeFileSync(join(home, 'a-file'), '')
    await expect(startPostgres(join(home, 'a-file'), 'x')).rejects.toMatchObject({ code: 'database-unreachable' })
    await expect(startPostgres(join(home, 'a-file', 'in'), 'x')).rejects.toMatchObject({ code: 'database-unreachable' })
  })

  it('comes of two first starts at once as one server, and is whole', async () => {
    const folder = join(home, 'twice')
    const file = join(import.meta.dirname, 'startPostgres.ts')
    const code = `import { startPostgres } from ${JSON.stringify(pathToFileURL(file).href)}
      await startPostgres(${JSON.stringify(folder)}, String(process.pid)).then(({ stop }) => stop(), ({ code }) => console.log(code))`
    const start = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: import.meta.dirname })
    const said = await Promise.all([start(), start()])
    for (const { stdout } of said) expect(['', 'database-unreachable']).toContain(stdout.trim())
    const server = await startPostgres(folder, 'x')
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(readdirSync(folder).sort()).toEqual(['password', 'postgres'])
  })

  it('takes away what a start that was killed half-way left behind, and nothing that is being made', async () => {
    const folder = join(home, 'killed')
    for (const name of ['new-long-ago', 'new-just-now']) mkdirSync(join(folder, name, 'postgres'), { recursive: true })
    utimesSync(join(folder, 'new-long-ago'), 0, 0)
    const server = await startPostgres(folder, 'x')
    await server.stop()
    expect(readdirSync(folder).sort()).toEqual(['new-just-now', 'password', 'postgres'])
  })

  it('lets a command join a server that is running, and leaves it running', async () => {
    const server = await startPostgres(home, 'x')
    const joined = await joinPostgres(home, 'y')
    expect(joined.url).toBe(server.url)
    await joined.stop()
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('comes back with everything that was committed when it is killed from outside', async () => {
    const server = await startPostgres(home, 'x')
    await ask(server.url, 'create table if not exists survives as select 7 as answer')
    process.kill(Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    const answer = async (): Promise<unknown[]> => {
      const deadline = performance.now() + 30_000
      for (;;) {
        try {
          return await ask(server.url, 'select answer from survives')
        } catch (error) {
          if (performance.now() > deadline) throw error
          await new Promise((wake) => setTimeout(wake, 100))
        }
      }
    }
    expect(await answer()).toEqual([{ answer: 7 }])
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
