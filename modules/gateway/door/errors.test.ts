import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor, type DoorGround } from './testing/ground.ts'
import { call, rawExchange } from './testing/rawCall.ts'

const good = { model: 'm', messages: [{ role: 'user', content: '你好' }] }
let ground: DoorGround
beforeAll(async () => {
  ground = await openDoor({ limits: { bodyBytes: 100_000 } })
})
afterAll(() => ground.close())

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let at = 0; at < levels; at += 1) value = { a: value }
  return value
}

describe('what the door refuses', () => {
  const user = (content: unknown) => ({ ...good, messages: [{ role: 'user', content }] })
  const cases: readonly (readonly [string, string, unknown, number, string | null, string | null])[] = [
    ['no model', '/chat/completions', { messages: good.messages }, 400, 'missing_required_parameter', 'model'],
    ['a model that is no text', '/chat/completions', { ...good, model: 7 }, 400, 'invalid_type', 'model'],
    ['a model without a price', '/chat/completions', { ...good, model: 'free' }, 503, 'price_missing', 'model'],
    ['an unknown model', '/chat/completions', { ...good, model: 'unknown' }, 404, 'model_not_found', 'model'],
    ['no messages', '/chat/completions', { model: 'm' }, 400, 'missing_required_parameter', 'messages'],
    ['messages that are none', '/chat/completions', { ...good, messages: [] }, 400, 'invalid_type', 'messages'],
    ['a message that is none', '/chat/completions', { ...good, messages: ['a'] }, 400, 'invalid_type', 'messages[0]'],
    [
      'a role that is none',
      '/chat/completions',
      { ...good, messages: [{ role: 'x' }] },
      400,
      'invalid_value',
      'messages[0].role',
    ],
    ['content that is none', '/chat/completions', user(7), 400, 'invalid_type', 'messages[0].content'],
    [
      'negative max_tokens',
      '/chat/completions',
      { ...good, max_tokens: -5 },
      400,
      'integer_below_min_value',
      'max_tokens',
    ],
    [
      'max_tokens of nought',
      '/chat/completions',
      { ...good, max_completion_tokens: 0 },
      400,
      'integer_below_min_value',
      'max_completion_tokens',
    ],
    ['half a token', '/chat/completions', { ...good, max_tokens: 1.5 }, 400, 'invalid_type', 'max_tokens'],
    ['max_tokens as text', '/chat/completions', { ...good, max_tokens: '5' }, 400, 'invalid_type', 'max_tokens'],
    [
      'endless max_tokens',
      '/chat/completions',
      { ...good, max_tokens: 1e300 },
      400,
      'integer_above_max_value',
      'max_tokens',
    ],
    ['a thousand answers', '/chat/completions', { ...good, n: 1_000 }, 400, 'integer_above_max_value', 'n'],
    ['stream as text', '/chat/completions', { ...good, stream: 'yes' }, 400, 'invalid_type', 'stream'],
    [
      'options of a stream without one',
      '/chat/completions',
      { ...good, stream_options: {} },
      400,
      'invalid_value',
      'stream_options',
    ],
    [
      'a schema without end',
      '/chat/completions',
      { ...good, tools: [{ type: 'function', function: nested(200) }] },
      400,
      'invalid_value',
      null,
    ],
    [
      'a tool that the provider would run',
      '/chat/completions',
      { ...good, tools: [{ type: 'web_search' }] },
      400,
      'unsupported_parameter',
      'tools[0].type',
    ],
    [
      'a search that costs apart',
      '/chat/completions',
      { ...good, web_search_options: {} },
      400,
      'unsupported_parameter',
      'web_search_options',
    ],
    [
      'sound',
      '/chat/completions',
      { ...good, modalities: ['text', 'audio'] },
      400,
      'unsupported_parameter',
      'modalities',
    ],
    [
      'an image from a file',
      '/chat/completions',
      user([{ type: 'image_url', image_url: { url: 'file:///etc/passwd' } }]),
      400,
      'invalid_value',
      'messages[0].content[0].image_url',
    ],
    [
      'too many images',
      '/chat/completions',
      user(Array.from({ length: 200 }, () => ({ type: 'image_url', image_url: { url: 'data:,a' } }))),
      400,
      'invalid_value',
      'messages[0].content[128].image_url',
    ],
    ['no input', '/responses', { model: 'm' }, 400, 'missing_required_parameter', 'input'],
    [
      'work in the background',
      '/responses',
      { model: 'm', input: 'a', background: true },
      400,
      'unsupported_parameter',
      'background',
    ],
    ['input that is no text', '/embeddings', { model: 'm', input: [{}] }, 400, 'invalid_type', 'input[0]'],
    ['what is not JSON', '/chat/completions', '{"model":', 400, null, null],
    ['a list', '/chat/completions', '[]', 400, null, null],
    ['nothing', '/chat/completions', '', 400, null, null],
    ['bytes that are no text', '/chat/completions', Buffer.from([0x7b, 0xff, 0x7d]), 400, null, null],
    ['an address that is not there', '/completions', good, 404, null, null],
    ['a body too large', '/chat/completions', 'x'.repeat(200_000), 413, 'request_too_large', null],
  ]
  it.each(cases)('%s', async (_, path, body, status, code, param) => {
    const before = ground.fake.counts().requests
    const told = await call(ground.url, path, body)
    expect(told.status).toBe(status)
    expect(told.json()).toEqual({
      error: { message: expect.stringMatching(/\S/), type: expect.stringMatching(/_error$/), param, code },
    })
    expect(told.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(told.headers.get('x-feilun-error')).toMatch(/^[a-z-]+$/)
    expect(told.headers.get('access-control-allow-origin')).toBeNull()
    expect(ground.fake.counts().requests).toBe(before)
    expect(ground.admitted).toEqual([])
  })
  it('a compressed body', async () => {
    const told = await call(ground.url, '/chat/completions', gzipSync(JSON.stringify(good)), {
      'content-encoding': 'gzip',
    })
    expect(told.status).toBe(415)
    expect(told.json()).toMatchObject({ error: { code: 'unsupported_media_type' } })
  })
  it('a wrong method, and says the right one', async () => {
    const told = await fetch(`${ground.url}/chat/completions`, { headers: { authorization: 'Bearer right' } })
    expect(told.status).toBe(405)
    expect(told.headers.get('allow')).toBe('POST')
    expect(await told.json()).toMatchObject({ error: { code: 'method_not_supported', type: 'invalid_request_error' } })
  })
  it('whoever has no key, without reading what they send', async () => {
    for (const authorization of ['Bearer wrong', 'Basic x', 'Bearer', '']) {
      const told = await call(ground.url, '/chat/completions', 'x'.repeat(90_000), { authorization })
      expect(told.status).toBe(401)
      expect(told.json()).toMatchObject({ error: { type: 'invalid_request_error', code: 'invalid_api_key' } })
    }
  })
  it('in the language that is asked for', async () => {
    const hant = await call(ground.url, '/chat/completions', { model: 'm' }, { 'accept-language': 'zh-HK,en;q=0.5' })
    expect(hant.json()).toMatchObject({ error: { message: expect.stringContaining('欠「messages」') } })
    const hans = await call(ground.url, '/chat/completions', { model: 'm' }, { 'accept-language': 'zh-CN' })
    expect(hans.json()).toMatchObject({ error: { message: expect.stringContaining('欠“messages”') } })
    const other = await call(ground.url, '/chat/completions', { model: 'm' }, { 'accept-language': 'fr' })
    expect(other.json()).toMatchObject({ error: { message: expect.stringContaining('is missing') } })
  })
})

describe('requests with two meanings', () => {
  const head = `POST /v1/chat/completions HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer right\r\nContent-Type: application/json\r\nConnection: close\r\n`
  const body = JSON.stringify(good)
  const smuggled = `0\r\n\r\nGET /v1/models HTTP/1.1\r\nHost: door\r\n\r\n`
  it.each([
    ['two lengths', `Content-Length: ${body.length}\r\nContent-Length: 5\r\n\r\n${body}`],
    ['a length and pieces', `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${smuggled}`],
    ['pieces by an unknown name', `Transfer-Encoding: xchunked\r\n\r\n${smuggled}`],
    ['a line that is folded', `X-A: 1\r\n Content-Length: 5\r\n\r\n${body}`],
  ])('are refused: %s', async (_, rest) => {
    const before = ground.fake.counts().requests
    const answer = await rawExchange(ground.url, `${head}${rest}`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
    expect(ground.fake.counts().requests).toBe(before)
  })
})

describe('a provider’s refusal', () => {
  it('is handed on with its status, costs nothing and leaves a record', async () => {
    const told = await call(ground.url, '/chat/completions', { ...good, model: 'm;status=422' })
    expect(told.status).toBe(422)
    expect(told.json()).toMatchObject({ error: { message: expect.stringContaining('refuses') } })
    expect(ground.records.at(-1)).toMatchObject({ outcome: 'failed', status: 422, cost: 0 })
  })
  it('as a broken answer is an error of OpenAI’s shape', async () => {
    const told = await call(ground.url, '/chat/completions', { ...good, model: 'm;malformed=1' })
    expect(told.status).toBe(502)
    expect(told.json()).toMatchObject({ error: { code: 'upstream_failed' } })
  })
})

describe('what nobody foresaw', () => {
  it('is an error of OpenAI’s shape that gives nothing away, and is logged', async () => {
    const broken = await openDoor({
      needs: { directory: { callerOf: () => Promise.reject(new Error('password=hunter2')) } },
    })
    const told = await call(broken.url, '/chat/completions', good)
    expect(told.status).toBe(500)
    expect(told.json()).toMatchObject({ error: { type: 'server_error', code: null, param: null } })
    expect(told.text).not.toContain('hunter2')
    expect(broken.errors).toHaveLength(1)
    expect(JSON.stringify(broken.errors)).not.toContain('你好')
    await broken.close()
  })
})
