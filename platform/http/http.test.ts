import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { createApp, type App } from './index.ts'

let app: App
beforeAll(async () => {
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 10_000,
    trustProxy: false,
    problemPage: (problem, language) => `<html lang="${language}"><h1>${problem.title}</h1>`,
  })
  const body = z.strictObject({ n: z.number() })
  app.post('/api/echo', { schema: { body, response: { 200: body } } }, (request) => request.body)
  app.get('/api/lang', (request) => ({ language: request.language }))
  app.get('/api/broken', () => {
    throw new Error('a secret of the inside')
  })
  app.get('/of/:id', () => {
    throw new FeilunError('measure-unknown', { id: 'x' })
  })
  app.get('/api/refused', () => {
    throw new FeilunError('measure-unknown', { id: 'x' })
  })
  await app.ready()
})
afterAll(() => app.close())

const post = (payload: string | Buffer, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/api/echo', headers: { 'content-type': type, 'accept-language': 'en' }, payload })

describe('what cannot be read is refused with a typed problem', () => {
  it.each([
    ['broken JSON', '{', 400, 'request-not-json'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, 'request-not-json'],
    ['a key that would poison objects', '{"__proto__":{"n":1}}', 400, 'request-not-json'],
    ['a wrong type', '{"n":"one"}', 400, 'request-invalid'],
    ['an unknown key', '{"n":1,"m":2}', 400, 'request-invalid'],
    ['ten megabytes', Buffer.alloc(10_485_760, 0x20), 413, 'request-too-large'],
    ['nothing', '', 400, 'request-not-json'],
  ])('%s', async (_name, payload, status, code) => {
    const answer = await post(payload)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('says what is wrong with a field in the language of the reader', async () => {
    const inLanguage = async (language: string) =>
      (
        await app.inject({
          method: 'POST',
          url: '/api/echo',
          headers: { 'accept-language': language },
          payload: { n: 'one' },
        })
      ).json().errors
    expect(await inLanguage('en')).toEqual([
      { at: '/n', message: expect.stringContaining('expected number, received string') },
    ])
    expect(await inLanguage('zh-HK')).toEqual([
      { at: '/n', message: expect.stringMatching(/預期.*number.*收到.*string/) },
    ])
    expect(await inLanguage('zh-CN')).toEqual([{ at: '/n', message: expect.stringMatching(/期望 数字.*string/) }])
  })

  it('another kind of content', async () => {
    expect((await post('n=1', 'text/weird')).json().code).toBe('media-type-unsupported')
  })

  it('a method that the address does not take, and an address that is not there', async () => {
    const wrong = await app.inject({ method: 'DELETE', url: '/api/echo' })
    expect([wrong.statusCode, wrong.headers['allow']]).toEqual([405, 'POST'])
    expect((await app.inject({ url: '/api/nothing' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/%ff%zz' })).statusCode).toBeLessThan(500)
  })
})

it('lets a client that sends too much read why, every time', async () => {
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  for (let turn = 0; turn < 10; turn++) {
    const body = new Uint8Array(10_485_760).fill(0x20)
    const answer = await fetch(`${url}/api/echo`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'request-too-large'])
  }
})

it('limits what one address sends, and does not limit reading from this machine', async () => {
  const limited = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 3,
    trustProxy: false,
    problemPage: () => '',
  })
  limited.post('/api/work', () => ({}))
  limited.get('/api/read', () => ({}))
  const statuses = async (method: 'GET' | 'POST', url: string, remoteAddress: string) => {
    const found: number[] = []
    for (let turn = 0; turn < 5; turn++) found.push((await limited.inject({ method, url, remoteAddress })).statusCode)
    return found
  }
  expect(await statuses('POST', '/api/work', '127.0.0.1')).toEqual([200, 200, 200, 429, 429])
  expect(await statuses('GET', '/api/read', '203.0.113.9')).toEqual([200, 200, 200, 429, 429])
  expect(await statuses('GET', '/api/read', '127.0.0.1')).toEqual([200, 200, 200, 200, 200])
  await limited.close()
})

describe('errors', () => {
  it('keep their inside to the log', async () => {
    const answer = await app.inject({ url: '/api/broken' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
  })
  it('are a page for people, in their language, and a problem for programs', async () => {
    const page = await app.inject({ url: '/nothing', headers: { accept: 'text/html', 'accept-language': 'zh-CN' } })
    expect(page.body).toContain('lang="zh-Hans"')
    const problem = await app.inject({ url: '/api/refused', headers: { accept: 'text/html', 'accept-language': 'en' } })
    expect(problem.json()).toMatchObject({
      code: 'measure-unknown',
      detail: expect.stringContaining('“x”'),
      instance: '/api/refused',
    })
  })
})

describe('the language', () => {
  it('is that of the query, which is remembered; else of the cookie; else of the browser; else 繁體', async () => {
    const asked = await app.inject({ url: '/api/lang?lang=en', headers: { cookie: 'lang=zh-Hans' } })
    expect(asked.json()).toEqual({ language: 'en' })
    expect(asked.headers['set-cookie']).toContain('lang=en')
    expect(
      (
        await app.inject({ url: '/api/lang', headers: { cookie: 'a=b; lang=zh-Hans', 'accept-language': 'en' } })
      ).json(),
    ).toEqual({ language: 'zh-Hans' })
    expect((await app.inject({ url: '/api/lang', headers: { 'accept-language': 'en-GB' } })).json()).toEqual({
      language: 'en',
    })
    expect((await app.inject({ url: '/api/lang?lang=xx&lang=yy' })).json()).toEqual({ language: 'zh-Hant' })
  })
})

it('sends a policy without any inline script or style', async () => {
  const { headers } = await app.inject({ url: '/api/lang' })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

it.each(['/%', '/%zz', '/lang%E4%B8', `/of/${'x'.repeat(3000)}`])(
  'answers an address that cannot be read as one that does not exist: %s',
  async (url) => {
    const page = await app.inject({ url, headers: { accept: 'text/html', 'accept-language': 'en' } })
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('<html lang="en">')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  },
)

it.each([
  ['no method of HTTP', 'FOO / HTTP/1.1\r\n\r\n', 400, 'request-invalid'],
  ['headers without end', `GET /?${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`, 431, 'request-too-large'],
])('answers %s with a problem too', async (_name, sent, status, code) => {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  socket.end(sent)
  const answer = await text(socket)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain(`"code":"${code}"`)
  expect(answer).toContain('content-type: application/problem+json')
})

it('describes its API as OpenAPI 3.1', async () => {
  const described = (await app.inject({ url: '/api/openapi.json' })).json()
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.paths)).toContain('/api/echo')
  expect(described.paths['/api/echo'].post.responses.default.content).toEqual({
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  })
  expect(described.components.schemas.Problem.required).toEqual(['type', 'title', 'status', 'detail', 'code', 'remedy'])
})

it('leaves to what stands before it whatever that takes, and nothing else', async () => {
  const behind = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 10_000,
    trustProxy: false,
    problemPage: () => '',
    before: ({ url }, response) => {
      if (url !== '/taken') return false
      response.end('taken')
      return true
    },
  })
  behind.get('/left', () => 'left')
  const address = await behind.listen({ port: 0, host: '127.0.0.1' })
  const taken = await fetch(`${address}/taken`)
  expect(await taken.text()).toBe('taken')
  expect(taken.headers.get('content-security-policy')).toBeNull()
  expect(await (await fetch(`${address}/left`)).text()).toBe('left')
  await behind.close()
})
