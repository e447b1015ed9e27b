import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minor } from '#modules/accounts'
import type { NewProject, ProjectId } from '#modules/gateway'
import { readConfig } from '#platform/config'
import { migrate, openDatabase, startPostgres } from '#platform/database'
import { migrations } from '../../apps/server/modules.ts'
import { modulesOf, type Modules } from '../../apps/server/modulesOf.ts'
import { startFakeUpstream, type FakeUpstream } from '../../modules/gateway/testing/fakeUpstream.ts'

const root = join(import.meta.dirname, '..', '..')

/** A node of the gateway as a process of its own. */
export interface NodeProcess {
  readonly origin: string
  readonly pid: number
  /** All that it wrote to its terminal. */
  readonly said: () => string
  readonly isAlive: () => boolean
  readonly stop: () => Promise<void>
}

export interface Opened {
  readonly id: ProjectId
  readonly key: string
  readonly keyId: string
  readonly account: string
  readonly name: string
}

export interface HostileGround extends Pick<Modules, 'ledger' | 'gateway'> {
  readonly database: ReturnType<typeof openDatabase>
  readonly fake: FakeUpstream
  readonly nodes: readonly NodeProcess[]
  /** What must be in no answer and in no line of a log. */
  readonly planted: readonly string[]
  readonly open: (project?: Partial<NewProject>) => Promise<Opened>
  readonly close: () => Promise<void>
}

const by = { job: 'test' }
const providerKey = `sk-planted-${randomBytes(16).toString('hex')}`

const settings = (url: string): string =>
  JSON.stringify({
    providers: [
      { id: 'here', region: 'hk' },
      { id: 'abroad', region: 'us' },
    ].map(({ id, region }) => ({
      id,
      name: id,
      region,
      'base-url': url,
      'own-network': true,
      serves: ['chat', 'responses', 'embeddings'],
      secret: { env: 'PLANTED_KEY' },
    })),
    models: [
      ['small', 'here'],
      ['foreign', 'abroad'],
      ['priceless', 'here'],
      ['endless', 'here', 'endless;pieces=20000'],
    ].map(([model, provider, upstreamModel = `${model}-up`]) => ({
      model,
      routes: [
        {
          provider,
          'upstream-model': upstreamModel,
          'max-output': 4_096,
          'max-input': 400_000,
          'tokens-per-image': 1_000,
        },
      ],
    })),
    prices: [
      ['here', 'small-up'],
      ['abroad', 'foreign-up'],
      ['here', 'endless;pieces=20000'],
    ].map(([provider, upstreamModel]) => ({
      provider,
      'upstream-model': upstreamModel,
      from: '2020-01-01',
      source: 'test',
      'usd-per-million': { input: 1, output: 2 },
    })),
  })

async function startNode(env: Readonly<Record<string, string>>): Promise<NodeProcess> {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'apps/build/cli.ts'), 'gateway', 'serve'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: '0', NODE_ENV: 'production', LANG: 'en', LC_ALL: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const port = await new Promise<number>((ready, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const at = /ready: http:\/\/[^\s:]+:(\d+)/.exec(said)?.[1]
        if (at !== undefined) ready(Number(at))
      })
    child.once('exit', () => failed(new Error(`The node did not start:\n${said}`)))
  })
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    said: () => said,
    isAlive,
    stop: async () => {
      if (!isAlive()) return
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}

/**
 * Nodes of the gateway as they are run, over a database of their own and a provider that goes wrong as told.
 * @param provider its address, where it is not the one that is told
 */
export async function hostileGround(count: number, provider?: string): Promise<HostileGround> {
  const home = mkdtempSync(join(tmpdir(), 'feilun-hostile-'))
  const password = randomBytes(12).toString('hex')
  const postgres = await startPostgres(home, password)
  const fake = await startFakeUpstream()
  const secret = randomBytes(32).toString('hex')
  const env = {
    DATABASE_URL: postgres.url,
    FEILUN_DATA: home,
    FEILUN_SECRET: secret,
    FEILUN_PACK: join(root, 'packs/hk-2026'),
    PLANTED_KEY: providerKey,
  }
  const config = readConfig(env)
  await migrate(postgres.url, migrations)
  const database = openDatabase(postgres.url)
  const { gateway, ledger, packs } = modulesOf(database, config, () => new Date())
  await packs.load(config.FEILUN_PACK)
  await gateway.upstreams.load({ name: 'test', text: settings(provider ?? fake.url) }, 'test')
  const measure = packs.current().content.measures[0]?.id ?? ''
  const nodes = await Promise.all(Array.from({ length: count }, () => startNode(env)))
  return {
    database,
    ledger,
    gateway,
    fake,
    nodes,
    planted: [providerKey, secret, password, postgres.url],
    open: async (project = {}) => {
      const name = `Project ${randomUUID()}`
      const limit = minor(1_000_000_000)
      const { id, account } = await gateway.projects.open(by, { name, party: randomUUID(), measure, limit, ...project })
      const made = await gateway.projects.makeKey(by, id, { name: 'key' })
      return { id, account, name: project.name ?? name, key: made.secret, keyId: made.key.id }
    },
    close: async () => {
      await Promise.all(nodes.map(({ stop }) => stop()))
      await fake.close()
      await gateway.upstreams.close()
      await database.close()
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** What Linux says of a process's memory: now, and the most that it has ever been. In MB. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024
  return { now: of('VmRSS'), most: of('VmHWM') }
}
