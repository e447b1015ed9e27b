import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBlueprint, type StartedBlueprint } from './testing/startSaltbridge.ts'

let started: StartedBlueprint
beforeAll(async () => {
  started = await startBlueprint({ today: '2026-01-10', documents: 'not-ingested' })
})
afterAll(() => started.close())

const seen = new Map<string, string>()
/** What a reader gets who comes back with what the address gave them last time. */
async function comeBack(url: string): Promise<{ readonly status: number; readonly body: string }> {
  const etag = seen.get(url)
  const headers = { 'accept-language': 'en', ...(etag === undefined ? {} : { 'if-none-match': etag }) }
  const answer = await started.app.inject({ url, headers })
  seen.set(url, String(answer.headers.etag))
  return { status: answer.statusCode, body: answer.body }
}
const statuses = async (...urls: string[]) => {
  const found: number[] = []
  for (const url of urls) found.push((await comeBack(url)).status)
  return found
}

const measure = '/blueprint/ai-lessons'
const all = [
  '/blueprint',
  '/blueprint/promises',
  '/blueprint/conflicts',
  '/blueprint/proposals',
  '/blueprint/guidelines',
  '/blueprint/changes',
  measure,
  '/api/measures',
  '/api/measures/ai-lessons',
  '/api/measures.csv',
  '/api/promises',
  '/api/totals',
  '/promises.ics',
  '/changes.atom',
]

describe('what was drawn before is sent', () => {
  it('once to each reader, while nothing changes', async () => {
    expect(await statuses(...all)).toEqual(all.map(() => 200))
    expect(await statuses(...all)).toEqual(all.map(() => 304))
  })
  it('no longer when a source has come in: then its quotes appear', async () => {
    expect((await started.app.inject({ url: measure })).body).not.toContain('The Town Hall sets aside')
    await started.ingest()
    const { status, body } = await comeBack(measure)
    expect([status, body.includes('The Town Hall sets aside')]).toEqual([200, true])
    expect(await statuses(measure, '/blueprint')).toEqual([304, 304])
  })
  it('no longer on another day', async () => {
    const promised = async () => (await started.app.inject({ url: '/api/promises' })).json().counts
    expect(await promised()).toMatchObject({ due: 1, kept: 0 })
    started.turnTo('2026-02-25')
    expect(await promised()).toMatchObject({ due: 0, kept: 1 })
    expect(await statuses('/blueprint', '/blueprint/promises', measure, '/api/promises')).toEqual([200, 200, 200, 200])
  })
  it('no longer with another pack', async () => {
    await statuses(...all)
    expect(await statuses('/api/totals', '/blueprint/changes')).toEqual([304, 304])
    await started.update()
    const changed = ['/blueprint', '/blueprint/changes', measure, '/api/measures', '/api/totals', '/changes.atom']
    expect(await statuses(...changed)).toEqual(changed.map(() => 200))
    expect((await started.app.inject({ url: '/api/totals' })).json().total.amount).toBe(3_000_000)
  })
})
