import { afterEach, expect, it } from 'vitest'
import type { GatewayNode } from '#modules/gateway'
import { startGatewayServer, type GatewayServer } from './gatewayServer.ts'

let server: GatewayServer | undefined
afterEach(() => server?.close(0))

async function readiness(isReady: boolean, ping: () => Promise<void>) {
  const state: ReturnType<GatewayNode['state']> = {
    node: 'n',
    isReady,
    running: 0,
    waiting: 0,
    idle: 0,
    held: 0,
    behind: 0,
  }
  const node = { handle: () => false, metrics: async () => '', state: () => state, stop: async () => {} }
  server = await startGatewayServer({ PORT: 0, HOST: '127.0.0.1' }, { node, ping })
  return [(await fetch(`${server.url}/readyz`)).status, (await fetch(`${server.url}/healthz`)).status]
}

it.each([
  ['lets calls in, and its database answers', true, async () => {}, 200],
  ['lets no call in: it was taken for dead, or its disk is full', false, async () => {}, 503],
  ['has a database that does not answer', true, () => Promise.reject(new Error('gone')), 503],
] as const)('is ready or not, and lives in any case, where the node %s', async (_, isReady, ping, status) => {
  expect(await readiness(isReady, ping)).toEqual([status, 200])
})
