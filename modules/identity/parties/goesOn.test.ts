import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentity, type StartedIdentity } from '../testing/startIdentity.ts'

let started: StartedIdentity
beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.close())

test('Whoever came to say whom they act for goes on to where they came from, and to no other site', async () => {
  const { browser } = await started.signedIn('Head', [])
  const next = '/apply/lamp-grant/begin'
  const page = await browser.get(`/me/parties?next=${encodeURIComponent(next)}`)
  expect(page.body).toContain(`name="next" value="${next}"`)
  const added = await browser.post('/me/parties', { kind: 'school', name: 'Ying Wa', next })
  expect([added.statusCode, added.headers['location']]).toEqual([303, next])
  const wrong = await browser.post('/me/parties', { kind: 'school', name: ' ', next })
  expect(wrong.body).toContain(`name="next" value="${next}"`)
  for (const elsewhere of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const away = await browser.post('/me/parties', { kind: 'school', name: `To ${elsewhere.length}`, next: elsewhere })
    expect([elsewhere, away.headers['location']]).toEqual([elsewhere, '/me'])
  }
})
