import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdmission, createStoreCalls } from '#modules/gateway'
import { migrate, startPostgres } from '#platform/database'
import { migrations } from '../../../apps/server/modules.ts'
import { startFakeUpstream } from '../../../modules/gateway/testing/fakeUpstream.ts'
import { freePort } from '../../../test/browser/support/freePort.ts'
import type { Round, Victim } from '../harness.ts'
import { serverAt, type Server } from '../product/server.ts'
import { booksFaults } from './books.ts'
import { callOnce, type Sight } from './callOnce.ts'
import { cityAt, type City } from './city.ts'

export interface GatewayKilling {
  readonly victims: readonly Victim[]
  /** Where PostgreSQL and the nodes keep their files. */
  readonly home: string
  readonly random: () => number
  readonly told?: (round: Round) => void
}

const nodes = 2
const lanesOfKey = 6
const root = join(import.meta.dirname, '..', '..', '..')

const processOf = (home: string): number =>
  Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Takes up all nodes that were killed as the next one would, but without the minute that unknown calls are given. Gives what it found wrong. */
async function takeUp({ database, ledger }: City, databaseUrl: string, folder: string): Promise<readonly string[]> {
  const faults: string[] = []
  const admission = await createAdmission({
    database,
    databaseUrl,
    ledger,
    folder,
    now: () => new Date(),
    newId: randomUUID,
    storeCalls: createStoreCalls(() => 'Asia/Hong_Kong'),
    onFault: ({ kind, detail }) => {
      // What a call came to beyond its budget is counted with the books.
      if (kind !== 'overrun') faults.push(`${kind}: ${detail}`)
    },
    settings: { unknownAfterMs: 0 },
  })
  await admission.close()
  return faults
}

/** Does something again until the database, which may just be starting, has answered. */
async function eventually<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + 30_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await pause(100)
    }
  }
}

async function untilSeen(seen: readonly Sight[], wanted: number, servers: readonly Server[]): Promise<void> {
  const whole = () => seen.filter(({ kind }) => kind === 'whole').length
  const deadline = performance.now() + 90_000
  const last = whole() + wanted
  while (whole() < last) {
    for (const server of servers) {
      const said = server.ended()
      if (said !== undefined) throw new Error(`A node has ended by itself:\n${said}`)
    }
    if (performance.now() > deadline) throw new Error(`No call was answered any more, short of ${last}.`)
    await pause(2)
  }
}

/**
 * Runs two nodes of the gateway over one database, and kills one of them, or PostgreSQL under both, with SIGKILL, while calls come in, stream, end and
 * are left by their clients; in the end of each round all nodes are killed too. Then whatever a client saw is looked for in the books.
 */
export async function killGateway({ victims, home, random, told }: GatewayKilling): Promise<readonly Round[]> {
  const postgres = await startPostgres(home, randomBytes(12).toString('hex'))
  const fake = await startFakeUpstream({ remember: 0 })
  const env = {
    DATABASE_URL: postgres.url,
    FEILUN_DATA: home,
    FEILUN_SECRET: randomBytes(32).toString('hex'),
    FEILUN_PACK: join(root, 'packs/hk-2026'),
    FEILUN_LOG: 'silent',
  }
  const folder = join(home, 'gateway')
  mkdirSync(folder, { recursive: true })
  const program = ['apps/build/cli.ts', 'gateway', 'serve']
  const servers = await Promise.all(Array.from({ length: nodes }, async () => serverAt(await freePort(), env, program)))
  await migrate(postgres.url, migrations)
  const city = await cityAt(env, postgres.url, fake.url)
  const found: Round[] = []
  const all: Sight[] = []
  try {
    for (const [at, victim] of victims.entries()) {
      const keys = await eventually(city.openProjects)
      await Promise.all(servers.map(({ start }) => start()))
      const seen: Sight[] = []
      const over = new AbortController()
      const lane = async (secret: string, number: number): Promise<void> => {
        while (!over.signal.aborted) {
          const server = servers[number % servers.length]
          if (server === undefined) return
          const sight = await callOnce({ origin: server.origin, secret, random, signal: over.signal })
          seen.push(sight)
          if (sight.kind === 'nothing' || sight.kind === 'refused') await pause(30)
        }
      }
      const lanes = keys.flatMap((key) => Array.from({ length: lanesOfKey }, (_, number) => lane(key, number)))
      try {
        await untilSeen(seen, 30 + Math.floor(random() * 100), servers)
        await pause(Math.floor(random() * 40))
        if (victim === 'application') {
          const killed = servers[at % servers.length]
          await killed?.kill()
          await killed?.start()
        } else process.kill(processOf(home), 'SIGKILL')
        await untilSeen(seen, 30 + Math.floor(random() * 50), servers)
        await Promise.all(servers.map(({ kill }) => kill()))
      } finally {
        over.abort()
      }
      await Promise.all(lanes)
      const faults = [...(await eventually(() => takeUp(city, postgres.url, folder)))]
      all.push(...seen)
      const { requests: asked } = fake.counts()
      faults.push(...(await eventually(() => booksFaults({ ...city, folder, asked }, all))))
      const count = (kind: Sight['kind']) => seen.filter((sight) => sight.kind === kind).length
      const round: Round = {
        victim,
        acknowledged: count('whole'),
        unanswered: count('part') + count('nothing'),
        repeated: 0,
        faults,
      }
      found.push(round)
      told?.(round)
    }
  } finally {
    await Promise.all(servers.map(({ kill }) => kill()))
    await city.close()
    await fake.close()
    await postgres.stop()
  }
  return found
}
