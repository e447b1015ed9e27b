import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { createApp, sendKept, type App } from '../index.ts'

let app: App
let pack = 'one'
const written: string[] = []
const long = 'x'.repeat(5_000)

beforeAll(async () => {
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const type = 'text/html; charset=utf-8'
  app.get('/page', { schema: { querystring: z.object({ 'as-of': z.string().optional() }) } }, (request, reply) =>
    sendKept(request, reply, {
      dependsOn: [pack],
      type,
      write: async () => {
        written.push(request.url)
        return `${pack} ${request.language} ${request.url} ${long}`
      },
    }),
  )
  app.get('/plain', (request, reply) =>
    sendKept(request, reply, { dependsOn: [], type, write: () => `${written.push(request.url)}` }),
  )
  app.get('/refused', (request, reply) =>
    sendKept(request, reply, {
      dependsOn: [],
      type,
      headers: { 'content-disposition': 'attachment' },
      write: () => {
        throw new FeilunError('measure-unknown', { id: String(written.push(request.url)) })
      },
    }),
  )
  const response = { 200: z.object({ n: z.number() }) }
  app.get('/api/data', { schema: { response } }, (request, reply) =>
    sendKept(request, reply, {
      dependsOn: [],
      type: 'application/json; charset=utf-8',
      write: () => ({ n: 1, secret: 2 }),
    }),
  )
  await app.ready()
})
afterAll(() => app.close())
beforeEach(() => void (written.length = 0))

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

describe('a reply that is kept', () => {
  it('is the same for all, compressed for who takes it so', async () => {
    const plain = await get('/page?as-of=a')
    const gzip = await get('/page?as-of=a', { 'accept-encoding': 'br, gzip' })
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    expect([plain.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(plain.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(plain.headers['cache-control']).toBe('private, no-cache')
    for (const { headers } of [plain, gzip]) expect(headers.vary).toBe('accept-language, cookie, accept-encoding')
    expect((await get('/page?as-of=a', { 'accept-encoding': 'gzip;q=0' })).body).toBe(plain.body)
    expect(written).toHaveLength(1)
  })
  it('is not sent again to a reader who has it, however it was compressed', async () => {
    const first = await get('/page?as-of=b', { 'accept-encoding': 'gzip' })
    const etag = String(first.headers.etag)
    const again = await get('/page?as-of=b', { 'if-none-match': `"other", ${etag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    expect(again.headers.vary).toBe(first.headers.vary)
    expect((await get('/page?as-of=b', { 'if-none-match': '"other"' })).statusCode).toBe(200)
    expect((await app.inject({ method: 'HEAD', url: '/page?as-of=b' })).headers.etag).toBe(etag)
    expect(written).toHaveLength(1)
  })
  it('is another in another language, at another address, and when what it depends on is another', async () => {
    const first = await get('/page?as-of=c')
    const others = [await get('/page?as-of=c', { 'accept-language': 'en' }), await get('/page?as-of=d')]
    pack = 'two'
    others.push(await get('/page?as-of=c', { 'if-none-match': String(first.headers.etag) }))
    for (const each of others) {
      expect([each.statusCode, each.body === first.body]).toEqual([200, false])
    }
    expect(others[2]?.body).toContain('two zh-Hant')
  })
  it('remembers a language just chosen for its reader alone', async () => {
    expect((await get('/page?lang=en')).headers['set-cookie']).toContain('lang=en')
    expect((await get('/page', { 'accept-language': 'en' })).headers['set-cookie']).toBeUndefined()
  })
  it('is given as its schema has it where it is data', async () => {
    const answer = await get('/api/data')
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.body).toBe('{"n":1}')
  })
})

describe('nothing is kept', () => {
  it.each(['/page?as-of=e&age=33', '/plain?age=33', '/page?__proto__=1', '/page?%61ge=1'])(
    'of an address with what its route does not know: %s',
    async (url) => {
      expect((await get(url)).headers.etag).toBeDefined()
      await get(url)
      expect(written).toEqual([url, url])
    },
  )
  it('of a refusal, which has no header of what it refuses', async () => {
    const [first, second] = [await get('/refused'), await get('/refused')]
    expect(first.json().detail).not.toBe(second.json().detail)
    expect([first.headers['content-disposition'], first.headers.etag]).toEqual([undefined, undefined])
  })
})
