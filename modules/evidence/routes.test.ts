import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#platform/http'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import type { Claim } from './claim.ts'
import { createEvidence, type Evidence } from './createEvidence.ts'
import { evidenceMigrations } from './migrations.ts'
import { sumOfText } from './source.ts'
import { anApp } from './testing/anApp.ts'
import { aSource } from './testing/aSource.ts'

const text = [
  '渡輪服務明年擴展',
  '',
  '運輸部門今日公布，將撥款3,000萬元改善渡輪服務。新航線預計於2027年投入服務，並會聘請',
  '',
  '● 新渡輪的模型。 資料圖片',
  '',
  '二百名船員，分兩期上任。',
  '',
  '最多人睇',
  '碼頭附近發現罕見海龜 市民圍觀',
  '2小時前',
  '名店今日結業 街坊排長龍',
  '3小時前',
].join('\n')
const bytes = new TextEncoder().encode(text)
const label = (zh: string, en: string) => ({ 'zh-Hant': zh, 'zh-Hans': zh, en })

function claimOn(words: string, over: Partial<Claim> = {}): Claim {
  const start = text.indexOf(words)
  const end = start + words.length
  const sum = sumOfText(words).slice(0, 8)
  return {
    source: 'ferry-2026',
    start,
    end,
    sum,
    kind: 'measure',
    label: label('渡輪', 'Ferries'),
    href: '/measures/ferries',
    ...over,
  }
}
const vote = claimOn('運輸部門今日公布，將撥款3,000萬元改善渡輪服務。', { figure: '3,000萬' })
const sum = claimOn('3,000萬元', { kind: 'money', label: label('撥款', 'The vote'), href: '/measures/ferries#vote' })
const broken = claimOn('投入服務', { sum: '00000000', label: label('錯', 'Broken') })

let scratch: ScratchDatabase
let evidence: Evidence
let app: App
const get = async (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
const page = async (url: string) => (await get(url, { accept: 'text/html' })).body

beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations])
  const now = () => new Date('2026-03-01T00:00:00Z')
  evidence = createEvidence({
    database: scratch.database,
    now,
    limits: { maxDocumentBytes: 1_048_576 },
    allowedHosts: [],
  })
  const sources = [aSource({ id: 'ferry-2026', sha256: sumOfText(text) })]
  await scratch.database.transaction((connection) =>
    evidence.register(connection, { sources, claims: [vote, sum, broken] }),
  )
  app = await anApp(evidence)
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

describe('before the document is ingested', () => {
  it.each(['/sources/%00', '/api/sources/%00', '/api/sources/a%00b/text', '/api/quotes?source=%00&at=1-2'])(
    '%s, a name that no text can hold, is of nothing that is known',
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBe(404)
    },
  )

  it('its page says so and lists what rests on it by place', async () => {
    const html = await page('/sources/ferry-2026?lang=en')
    expect(html).toContain('has not been ingested here')
    expect(html).toContain('href="/measures/ferries?lang=en"')
    expect(html).toContain(`characters ${vote.start + 1}–${vote.end}`)
    expect(html).not.toContain('運輸部門')
  })

  it('the API has no text and no quote of it', async () => {
    expect((await get('/api/sources/ferry-2026/text')).json()).toMatchObject({
      status: 404,
      code: 'source-not-ingested',
    })
    expect((await get('/api/quotes?source=ferry-2026&at=0-4')).json()).toMatchObject({
      status: 404,
      code: 'source-not-ingested',
    })
    expect((await get('/api/sources/ferry-2026')).json()).toMatchObject({ claimCount: 3, passages: [] })
  })
})

describe('once the document is ingested', () => {
  beforeAll(async () => {
    await evidence.ingest({ name: 'ferry.txt', bytes })
  })

  it('marks what claims rest on in place, overlapping spans and all, and nothing that does not match', async () => {
    const html = await page('/sources/ferry-2026')
    expect(html).toMatch(
      /<mark class="fl-mark">運輸部門今日公布，將撥款<\/mark><mark class="fl-mark">3,000萬元<\/mark><a class="fl-citation/,
    )
    expect(html).toMatch(/<mark class="fl-mark">改善渡輪服務。<\/mark><a class="fl-citation/)
    expect(html).toContain('與現存文字不符')
    expect(html.match(/<mark/g)).toHaveLength(3)
  })

  it('leads to the quote that was asked for and says what it is used for', async () => {
    const html = await page(`/sources/ferry-2026?at=${sum.start}-${sum.end}`)
    expect(html).toMatch(/<mark id="quote" class="fl-mark fl-mark-quote">3,000萬元<\/mark>/)
    expect(html).toMatch(/這段引文用於：<\/p><ul[^>]*><li><a href="\/measures\/ferries#vote">撥款/)
    expect(html.match(/id="quote"/g)).toHaveLength(1)
  })

  it('leads to a quote that a caption cuts in two, at its first half', async () => {
    const start = text.indexOf('新航線')
    const html = await page(`/sources/ferry-2026?at=${start}-${text.indexOf('上任。') + 3}`)
    expect(html.match(/id="quote"/g)).toHaveLength(1)
    expect(html).toMatch(/<mark id="quote" class="fl-mark fl-mark-quote">新航線預計於2027年投入服務，並會聘請<\/mark>/)
    expect(html).toContain('<mark class="fl-mark fl-mark-quote">二百名船員，分兩期上任。</mark>')
  })

  it('folds what belongs to the page and says why', async () => {
    const html = await page('/sources/ferry-2026?lang=en')
    expect(html).toMatch(
      /<details[^>]*><summary><span>Part of the page, nothing rests on it: related or most-read articles \(5 lines\)/,
    )
  })

  it('keeps the language of the text apart from that of the page', async () => {
    const html = await page('/sources/ferry-2026?lang=zh-Hans')
    expect(html).toContain('<html lang="zh-Hans-HK"')
    expect(html).toContain('<div class="fl-source-text" lang="zh-Hant-HK">')
    expect(html).toContain('渡輪服務明年擴展')
  })

  it('gives the stored text to the letter, with its hash as tag', async () => {
    const answer = await get('/api/sources/ferry-2026/text')
    expect(answer.body).toBe(text)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.headers['etag']).toBe(`"${sumOfText(text)}"`)
    const again = await get('/api/sources/ferry-2026/text', { 'if-none-match': `"${sumOfText(text)}"` })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })

  it('gives passages by offsets and claims with whether they match', async () => {
    const body = (await get('/api/sources/ferry-2026')).json()
    const words = body.passages.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))
    expect(words.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    expect(body.passages[4]).toMatchObject({ kind: 'boilerplate', rule: 'related-list' })
    expect(body.claims.map(({ status }: { status: string }) => status)).toEqual([
      'verbatim',
      'verbatim',
      'does-not-match',
    ])
  })

  it('gives a quote with the hash of its text', async () => {
    const body = (await get(`/api/quotes?source=ferry-2026&at=${sum.start}-${sum.end}`)).json()
    const { start, end } = sum
    expect(body).toEqual({ source: 'ferry-2026', start, end, text: '3,000萬元', sha256: sumOfText(text), sum: sum.sum })
  })

  it.each(['0-0', '5-2', '0-99999', '-1-4', 'a-b', '1e3-2e3', '0-4 '])(
    'refuses the place %j as one that is not in the document',
    async (at) => {
      const answers = [
        await get(`/api/quotes?source=ferry-2026&at=${encodeURIComponent(at)}`),
        await get(`/sources/ferry-2026?at=${encodeURIComponent(at)}`),
      ]
      for (const answer of answers) expect(answer.json()).toMatchObject({ status: 400, code: 'span-outside-text' })
    },
  )

  it('lists it as ingested', async () => {
    const html = await page('/sources?lang=en')
    expect(html).toContain('Full text here')
    expect(html).toContain('3 claims')
    expect((await get('/api/sources')).json()).toMatchObject({
      total: 1,
      sources: [
        { id: 'ferry-2026', claimCount: 3, stored: { form: 'text', encoding: 'utf-8', characters: text.length } },
      ],
    })
  })
})

describe('addresses that lead nowhere', () => {
  it.each([
    '/sources/none',
    '/api/sources/none',
    '/api/sources/none/text',
    '/api/quotes?source=none&at=0-1',
    '/sources/text-000000000000',
  ])('%s: there is no such source', async (url) => {
    expect((await get(url)).json()).toMatchObject({ status: 404, code: 'source-unknown' })
  })
  it.each(['/sources?page=2', '/api/sources?page=9', '/sources/ferry-2026?part=2'])(
    '%s: there is no such page',
    async (url) => {
      expect((await get(url)).json()).toMatchObject({ status: 404, code: 'not-found' })
    },
  )
  it.each([
    '/sources?page=0',
    '/sources?page=x',
    '/api/sources?what=1',
    '/api/quotes',
    '/sources/ferry-2026?at=1-2&at=3-4',
  ])('%s: the request is refused', async (url) => {
    expect((await get(url)).json()).toMatchObject({ status: 400, code: 'request-invalid' })
  })
})
