import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { doorRoutes } from './routeTable.ts'
import { openDoor, type DoorGround } from './testing/ground.ts'
import { call } from './testing/rawCall.ts'

const bodies = {
  chat: { model: 'm', messages: [{ role: 'user', content: '你好' }] },
  responses: { model: 'm', input: '你好' },
  embeddings: { model: 'm', input: '你好' },
} as const

let ground: DoorGround
let asked = 0
beforeAll(async () => {
  ground = await openDoor({
    admit: async () => {
      asked += 1
      throw new FeilunError('budget-exceeded', { asked: '1', free: '0', level: 'key' })
    },
  })
})
afterAll(() => ground.close())

describe('admission', () => {
  const costly = doorRoutes.flatMap((route) => (route.kind === 'call' ? [route] : []))
  it('is asked by every route that is there but those that list models', () => {
    expect(doorRoutes.filter(({ kind }) => kind !== 'call').map(({ path }) => path)).toEqual([
      '/v1/models',
      '/v1/models/',
    ])
    expect(costly.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v1/responses', '/v1/embeddings'])
  })
  it.each(costly.flatMap(({ path, endpoint }) => [false, true].map((stream) => ({ path, endpoint, stream }))))(
    'refuses, and then nothing reaches a provider: $path, stream $stream',
    async ({ path, endpoint, stream }) => {
      const before = asked
      const body = stream && endpoint !== 'embeddings' ? { ...bodies[endpoint], stream } : bodies[endpoint]
      const told = await call(ground.url, path.slice(3), body)
      expect(told.status).toBe(429)
      expect(asked).toBe(before + 1)
      expect(ground.records.at(-1)).toMatchObject({ outcome: 'refused', error: 'budget-exceeded', endpoint, cost: 0 })
    },
  )
  it('is not gone around by any other address or method', async () => {
    const paths = [
      '/v1',
      '/v1/',
      '/v1/completions',
      '/v1/chat/completions/',
      '/v1//chat/completions',
      '/v1/chat/../chat/completions',
      '/v1/Chat/Completions',
      '/v1/chat/completions%2f',
      '/v1/images/generations',
      '/v1/audio/speech',
      '/v1/batches',
      '/v1/responses/resp_1',
      '/v1/files',
      '/v1/realtime',
      '/v1/moderations',
    ]
    const before = asked
    for (const path of paths)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']) {
        const told = await fetch(`${ground.url.slice(0, -3)}${path}`, {
          method,
          headers: { authorization: 'Bearer right', 'content-type': 'application/json' },
          ...(method === 'GET' || method === 'HEAD' ? {} : { body: JSON.stringify(bodies.chat) }),
        })
        expect([404, 405, 429]).toContain(told.status)
        await told.arrayBuffer()
      }
    // An address is resolved by the client before it is sent, so that this one is the ordinary one, and asks.
    expect(asked).toBe(before + 1)
    expect(ground.fake.counts().requests).toBe(0)
  })
})
