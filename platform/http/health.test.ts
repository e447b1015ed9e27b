import { expect, it } from 'vitest'
import { createApp, serveHealth } from './index.ts'

it.each([
  ['answers', () => Promise.resolve(), 200],
  ['cannot be reached', () => Promise.reject(new Error('refused')), 503],
  ['does not answer', () => new Promise<void>(() => {}), 503],
])('is ready, or not, within a bounded time where the database %s', async (_what, isReady, status) => {
  const app = await createApp({ logLevel: 'silent', requestsPerMinute: 10, trustProxy: false, problemPage: () => '' })
  serveHealth(app, isReady, 20)
  expect((await app.inject('/readyz')).statusCode).toBe(status)
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await app.close()
})

it('tells at /metrics what others have to tell besides', async () => {
  const app = await createApp({ logLevel: 'silent', requestsPerMinute: 10, trustProxy: false, problemPage: () => '' })
  serveHealth(app, () => Promise.resolve(), undefined, [() => Promise.resolve('of_others_total 3\n')])
  const { body, headers } = await app.inject('/metrics')
  expect(headers['content-type']).toContain('text/plain')
  expect(body).toMatch(/^of_others_total 3$/m)
  expect(body).toMatch(/^process_cpu_seconds_total /m)
  await app.close()
})
