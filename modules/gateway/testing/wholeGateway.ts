import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLedger, minor, type Accounts } from '#modules/accounts'
import type { Identity } from '#modules/identity'
import type { Database } from '#platform/database'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createGateway, type Gateway } from '../createGateway.ts'
import type { ProjectSettings } from '../projects/index.ts'
import { gatewayGround } from '../records/testing/ground.ts'
import type { SecondOpinionSettings } from '../second/index.ts'
import { startGatewayNode, type GatewayNode } from '../startGatewayNode.ts'
import { startFakeUpstream, type FakeUpstream } from './fakeUpstream.ts'
import { settingsText } from './settingsText.ts'

export interface RunningNode {
  /** `http://127.0.0.1:port/v1` */
  readonly url: string
  readonly node: GatewayNode
  readonly errors: readonly string[]
  /** Stops it in order, and closes its port. */
  readonly stop: () => Promise<void>
}

export interface WholeGateway {
  readonly database: Database
  readonly ledger: Accounts
  readonly gateway: Gateway
  readonly fake: FakeUpstream
  /** Opens a project with a key, and gives the key's secret and the project's account. */
  readonly key: (
    limit: number | undefined,
    settings?: Partial<ProjectSettings>,
  ) => Promise<{ readonly secret: string; readonly account: string; readonly project: string }>
  /** A node on a port of its own. */
  readonly node: (secondOpinion?: SecondOpinionSettings) => Promise<RunningNode>
  readonly close: () => Promise<void>
}

/** The gateway with all its parts as they are in use: a database, a ledger, nodes on ports and a provider. Only people are missing. */
export async function startWholeGateway(): Promise<WholeGateway> {
  const scratch = await scratchDatabase(gatewayGround)
  const { database, url: databaseUrl } = scratch
  const fake = await startFakeUpstream()
  const folder = mkdtempSync(join(tmpdir(), 'feilun-whole-'))
  const now = (): Date => new Date()
  const ledger = createLedger({ database, now, newId: randomUUID })
  const secrets = createSecrets({ current: 'a secret of the tests that is long enough' })
  const identity: Pick<Identity, 'as'> = {
    as: () => Promise.reject(new Error('Nobody is here.')),
  }
  const gateway = createGateway({
    database,
    ledger,
    secrets,
    identity,
    env: {},
    now,
    today: () => now().toISOString().slice(0, 10),
    newId: randomUUID,
    random: randomBytes,
    chance: Math.random,
    isMeasure: (id) => id === 'measure-1',
    callDays: 400,
    alarm: () => {},
  })
  await gateway.upstreams.load({ name: 'test', text: settingsText([{ id: 'fake', url: fake.url }]) }, 'test')
  const running: RunningNode[] = []
  return {
    database,
    ledger,
    gateway,
    fake,
    key: async (limit, settings = {}) => {
      const by = { job: 'test' }
      const project = await gateway.projects.open(by, {
        name: 'A project',
        party: randomUUID(),
        measure: 'measure-1',
        ...(limit === undefined ? {} : { limit: minor(limit) }),
        ...settings,
      })
      const { secret } = await gateway.projects.makeKey(by, project.id, { name: 'A key' })
      return { secret, account: project.account, project: project.id }
    },
    node: async (secondOpinion) => {
      const errors: string[] = []
      const node = await startGatewayNode({
        gateway,
        database,
        databaseUrl,
        ledger,
        secrets,
        folder,
        timeZone: () => 'Asia/Hong_Kong',
        now,
        elapsed: () => performance.now(),
        newId: randomUUID,
        random: randomBytes,
        log: { error: (fields, message) => void errors.push(`${message} ${JSON.stringify(fields)}`) },
        telemetry: undefined,
        secondOpinion,
      })
      const server = createServer((request, response) => {
        if (!node.handle(request, response)) response.writeHead(404).end()
      })
      await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('the node has no port')
      let isStopped = false
      const one: RunningNode = {
        url: `http://127.0.0.1:${address.port}/v1`,
        node,
        errors,
        stop: async () => {
          if (isStopped) return
          isStopped = true
          await node.stop(5_000)
          await new Promise<void>((go) => {
            server.close(() => go())
            server.closeAllConnections()
          })
        },
      }
      running.push(one)
      return one
    },
    close: async () => {
      for (const each of running) await each.stop()
      await fake.close()
      await scratch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
