import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { usualPolicy } from '#engines/guard'
import { minorOf } from '#modules/accounts'
import { readConfig } from '#platform/config'
import { migrate, openDatabase } from '#platform/database'
import { migrations } from '../../apps/server/modules.ts'
import { modulesOf } from '../../apps/server/modulesOf.ts'
import { chatUrl, ended, type Contestant } from './contestant.ts'

const root = resolve(import.meta.dirname, '..', '..')

const settings = (port: number): string => `
providers:
  - { id: local, name: Local, region: hk, base-url: 'http://127.0.0.1:${port}/v1', own-network: true, serves: [chat] }
models:
  - model: bench
    routes:
      - { provider: local, upstream-model: bench, max-output: 4096, max-input: 200000, tokens-per-image: 1000 }
prices:
  - { provider: local, upstream-model: bench, from: 2020-01-01, source: bench, usd-per-million: { input: 0.15, output: 0.6 } }
`

/**
 * Ours with everything on: a key, limits at the measure and at the project, the guard with the rules that departments begin with, a record of every
 * call, all in PostgreSQL.
 */
export async function startOurs(databaseUrl: string, folder: string, upstream: number): Promise<Contestant> {
  const env = {
    DATABASE_URL: databaseUrl,
    FEILUN_DATA: folder,
    FEILUN_PACK: join(root, 'packs/hk-2026'),
    FEILUN_SECRET: randomBytes(32).toString('hex'),
    FEILUN_WORKER: 'false',
  }
  const config = readConfig(env)
  await migrate(databaseUrl, migrations)
  const database = openDatabase(databaseUrl)
  const { gateway, packs } = modulesOf(database, config, () => new Date())
  await packs.load(config.FEILUN_PACK)
  await gateway.upstreams.load({ name: 'bench', text: settings(upstream) }, 'bench')
  const by = { job: 'bench' }
  const [measure] = packs.current().content.measures
  if (measure === undefined) throw new Error('The pack has no measure.')
  const limit = minorOf('1000000', 'usd-micro')
  const guard = usualPolicy('department')
  const project = await gateway.projects.open(by, {
    name: 'bench',
    party: randomUUID(),
    measure: measure.id,
    limit,
    guard,
  })
  await gateway.projects.setLimit(by, { level: 'measure', measure: measure.id }, limit)
  const { secret } = await gateway.projects.makeKey(by, project.id, { name: 'bench' })
  await gateway.upstreams.close()
  await database.close()

  const child = spawn(process.execPath, [join(root, 'apps/build/cli.ts'), 'gateway', 'serve'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: '0', NODE_ENV: 'production', LANG: 'en', LC_ALL: 'en' },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const port = await new Promise<number>((said, failed) => {
    let output = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const ready = /ready: http:\/\/[^\s:]+:(\d+)/.exec(output)
      if (ready !== null) said(Number(ready[1]))
    })
    child.once('exit', () => failed(new Error(`The gateway did not start:\n${output}`)))
  })
  if (child.pid === undefined) throw new Error('The gateway has no process.')
  return {
    name: 'ours',
    url: chatUrl(port),
    headers: { authorization: `Bearer ${secret}` },
    pid: child.pid,
    stop: async () => {
      child.kill()
      await ended(child)
    },
  }
}
