import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#platform/http'
import { harbourApp } from '../stand/testing/harbourApp.ts'
import { wordsOf } from '../stand/testing/pressButton.ts'

let app: App
beforeAll(async () => {
  app = await harbourApp()
})
afterAll(() => app.close())

const page = (url: string) => app.inject({ url, headers: { accept: 'text/html' } })
const titles = (html: string) => [...html.matchAll(/<article[^>]*id="scheme-([^"]+)"/g)].map(([, id]) => id)

describe('The list of schemes', () => {
  it('says of each what it gives, by whom, how much, until when and how, and where no source says', async () => {
    const { body } = await page('/schemes?lang=en')
    const text = wordsOf(body)
    expect(titles(body)).toEqual(['course', 'grant', 'fish-fund', 'prize', 'fair'])
    expect(text).toContain('What the grant gives')
    expect(text).toContain('about HK$500,000 (each shop)')
    expect(text).toContain('31 December 2026')
    expect(text).toContain('Ring the bell')
    expect(text).toContain('Not stated in the sources: who runs it')
    expect(body).toContain('href="https://course.example/join"')
  })

  it.each([
    ['party=person', ['course', 'fair']],
    ['party=shop', ['grant', 'fish-fund', 'prize', 'fair']],
    ['owner=not-stated', ['prize']],
    ['status=open', ['course']],
    ['party=shop&status=open', []],
    ['party=&owner=&status=', ['course', 'grant', 'fish-fund', 'prize', 'fair']],
    ['party=nobody', []],
  ])('narrowed by %s has %j', async (query, ids) => {
    expect(titles((await page(`/schemes?${query}`)).body)).toEqual(ids)
  })

  it('is a table for spreadsheets, amounts as numbers', async () => {
    const { body, headers } = await page('/schemes.csv?lang=en')
    expect(headers['content-type']).toContain('text/csv')
    const lines = body.split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe(
      '\uFEFFid,Scheme,Status,You get,Run by,Money,Amount (HKD),Deadline,How to take it up,Measure,Address',
    )
    expect(lines[2]).toBe(
      'grant,The grant,Coming,What the grant gives,Market Office,"about HK$500,000 (each shop)",500000,Not stated in the sources,Not stated in the sources,schools,https://feilun.example/schemes/grant',
    )
  })
})

describe('A scheme’s page', () => {
  it('tells whom it is for as its rules do, each condition with its quote', async () => {
    const { body } = await page('/schemes/grant?lang=en')
    const text = wordsOf(body)
    expect(text).toContain('All of these')
    expect(text).toContain('For shops')
    expect(text).toContain('Two years open')
    expect(text).toContain('Not stated in the sources, and for Market Office to publish: the rest')
    expect(text).toContain('Schools')
    expect(body).toContain('href="/sources/harbour-post?at=5-15#quote"')
    expect(body).toContain('href="/stand?scheme=grant&amp;lang=en"')
  })

  it('says a threshold in words where the pack has no wording of its own', async () => {
    expect(wordsOf((await page('/schemes/prize?lang=en')).body)).toContain('Staff: at most 20 people')
  })

  it('carries a GovernmentService for search engines', async () => {
    const { body } = await page('/schemes/grant?lang=en')
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'GovernmentService',
      name: 'The grant',
      provider: { '@type': 'GovernmentOrganization', name: 'Market Office' },
      serviceOutput: { '@type': 'MonetaryGrant', amount: { value: 500_000, currency: 'HKD' } },
    })
  })

  it('is a typed 404 where there is no such scheme, for people and for programs', async () => {
    const reply = await page('/schemes/none')
    expect(reply.statusCode).toBe(404)
    expect(reply.body).toContain('沒有這個計劃')
    const problem = await app.inject('/api/schemes/none')
    expect([problem.statusCode, problem.json<{ code: string }>().code]).toEqual([404, 'scheme-unknown'])
  })
})

describe('The API of schemes', () => {
  it('gives every scheme in three languages, what is open as such', async () => {
    const { total, schemes } = (await app.inject('/api/schemes')).json<{
      total: number
      schemes: Record<string, unknown>[]
    }>()
    expect(total).toBe(5)
    expect(schemes[0]).toMatchObject({
      id: 'course',
      title: { 'zh-Hant': 'The course（繁）', 'zh-Hans': 'The course（简）', en: 'The course' },
      money: { kind: 'not-published' },
      deadline: { kind: 'date', date: '2026-12-31' },
      how: {
        kind: 'published',
        url: 'https://course.example/join',
        citations: [{ href: '/sources/harbour-post?at=10-20#quote' }],
      },
    })
  })

  it('gives a part of the list when asked for one', async () => {
    const { total, schemes } = (await app.inject('/api/schemes?limit=2&offset=1')).json<{
      total: number
      schemes: { id: string }[]
    }>()
    expect([total, schemes.map(({ id }) => id)]).toEqual([5, ['grant', 'fish-fund']])
  })

  it.each(['limit=0', 'limit=201', 'offset=-1', 'status=perhaps', 'limit=two'])('refuses %s', async (query) => {
    expect((await app.inject(`/api/schemes?${query}`)).statusCode).toBe(400)
  })

  it('refuses a date that is none', async () => {
    expect((await app.inject('/api/schemes?as-of=soon')).json<{ code: string }>().code).toBe('date-absurd')
  })
})
