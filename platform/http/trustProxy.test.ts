import { expect, it } from 'vitest'
import { createApp } from './index.ts'

it.each([
  [true, '203.0.113.9', '203.0.113.9'],
  [true, '127.0.0.1, 203.0.113.9', '203.0.113.9'],
  [false, '203.0.113.9', '127.0.0.1'],
])('behind a proxy (%s), who sends X-Forwarded-For: %s counts as %s', async (trustProxy, forwarded, address) => {
  const app = await createApp({ logLevel: 'silent', requestsPerMinute: 10, trustProxy, problemPage: () => '' })
  app.get('/who', ({ ip }) => ({ ip }))
  const reply = await app.inject({ url: '/who', headers: { 'x-forwarded-for': forwarded } })
  expect(reply.json()).toEqual({ ip: address })
  await app.close()
})
