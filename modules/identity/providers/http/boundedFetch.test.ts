import { createServer, type RequestListener, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundedFetch } from './boundedFetch.ts'

let server: Server
let base = ''
const pages: Readonly<Record<string, RequestListener>> = {
  '/good': (_, reply) => reply.setHeader('content-type', 'application/json').end('{"a":1}'),
  '/empty': (_, reply) => reply.writeHead(204).end(),
  // Begins to answer, and never ends.
  '/begun': (_, reply) => reply.write('{'),
  '/large': (_, reply) => reply.end('x'.repeat(1_001)),
  '/packed': (_, reply) => reply.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(100_000))),
  '/moved': (_, reply) => reply.writeHead(302, { location: '/good' }).end(),
  '/broken': (request) => request.socket.destroy(),
}

beforeAll(async () => {
  server = createServer((request, reply) => pages[request.url ?? '']?.(request, reply))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const ask = boundedFetch({ provider: 'A', timeoutMs: 300, maxBytes: 1_000 })

it('gives what a provider answers', async () => {
  expect(await (await ask(`${base}/good`)).json()).toEqual({ a: 1 })
  expect((await ask(`${base}/empty`)).status).toBe(204)
})

it.each([
  ['/begun', 'provider-slow'],
  ['/large', 'provider-failed'],
  ['/packed', 'provider-failed'],
  ['/moved', 'provider-failed'],
  ['/broken', 'provider-failed'],
])('takes nothing from %s', async (path, code) => {
  await expect(ask(base + path)).rejects.toMatchObject({ code, params: { provider: 'A' } })
})
