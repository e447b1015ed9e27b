import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorCodes } from '#platform/errors'
import { startBlueprint, type StartedBlueprint } from './testing/startSaltbridge.ts'

let started: StartedBlueprint
beforeAll(async () => {
  started = await startBlueprint()
})
afterAll(() => started.close())

const routes = [
  '/blueprint',
  '/blueprint/promises',
  '/blueprint/conflicts',
  '/blueprint/proposals',
  '/blueprint/guidelines',
  '/blueprint/changes',
  '/blueprint/evening-classes',
  '/promises.ics',
  '/changes.atom',
  '/api/measures',
  '/api/measures.csv',
  '/api/measures/evening-classes',
  '/api/promises',
  '/api/totals',
  '/api/proposals',
  '/api/conflicts',
  '/api/guidelines',
  '/api/series',
] as const
const names = [
  'q',
  'purpose',
  'owner',
  'state',
  'money',
  'promises',
  'sort',
  'as-of',
  'by',
  'format',
  'limit',
  'offset',
  'lang',
  'measure',
  '__proto__',
  'constructor',
  '',
]
const odd = [
  '',
  ' ',
  '\u0000',
  '%',
  '../..',
  '-1',
  '1e999',
  'NaN',
  '2026-02-30',
  '9999-99-99',
  '<script>',
  "' or 1=1",
  '\ud800',
  '🦑',
  '＝',
  'skills',
  'kept',
  'csv',
  'due',
  'toString',
  'x'.repeat(5_000),
]
const value = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 60 }))

const known = new Set<string>(errorCodes)

async function expectAnswer(url: string, accept: string): Promise<void> {
  const answer = await started.app.inject({ url, headers: { accept } })
  expect(answer.statusCode, url).toBeLessThan(500)
  if (answer.statusCode >= 400 && accept !== 'text/html') expect(known, url).toContain(answer.json().code)
}

describe('any query', () => {
  it('is answered, or refused with a registered error', { timeout: 120_000 }, async () => {
    const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        query,
        fc.constantFrom('text/html', '*/*'),
        async (route, pairs, accept) => {
          await expectAnswer(`${route}?${new URLSearchParams(pairs)}`, accept)
        },
      ),
      { numRuns: 400 },
    )
  })
  it('may even be no query at all', async () => {
    const raw = ['?%', '?=', '?&&', '?q=%ff%fe', '?q[]=a', '?q=a&q=b', `?${'a=1&'.repeat(500)}`, '?as-of=2026-03-01%00']
    for (const route of routes) for (const query of raw) await expectAnswer(`${route}${query}`, '*/*')
  })
})

describe('any name of a measure', () => {
  it('is found or is unknown', async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom('/blueprint/', '/api/measures/'), async (id, route) => {
        await expectAnswer(`${route}${encodeURIComponent(id.toWellFormed())}`, '*/*')
      }),
      { numRuns: 150 },
    )
  })
})
