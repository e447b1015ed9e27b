import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileGround, memoryOf, type HostileGround, type NodeProcess, type Opened } from './ground.ts'
import { ask, isWhole, parsed, post, talk, type Answer } from './raw.ts'

let ground: HostileGround
let node: NodeProcess
let ours: Opened
let theirs: Opened
const answers: string[] = []
let requests = 0

beforeAll(async () => {
  ground = await hostileGround(1)
  const [only] = ground.nodes
  if (only === undefined) throw new Error('no node')
  node = only
  ours = await ground.open()
  theirs = await ground.open()
  if ((await send(good)).status !== 200) throw new Error('The node does not answer.')
  requests = ground.fake.counts().requests
})
afterAll(() => ground.close())

const messages = [{ role: 'user', content: 'hello' }]
const good = JSON.stringify({ model: 'small', messages, max_tokens: 5 })
const send = (body: string | Buffer, headers = '', path?: string): Promise<Answer> =>
  ask(node.origin, { key: ours.key, body, headers, ...(path === undefined ? {} : { path }) })

/** OpenAI's body of an error, and nothing beside it. */
function expectRefusal(answer: Answer, status: number, code?: string): void {
  answers.push(answer.all)
  expect([answer.status, answer.body]).toEqual([status, expect.stringContaining('{"error":')])
  const told: unknown = JSON.parse(answer.body)
  expect(told).toEqual({
    error: {
      message: expect.stringMatching(/\S/),
      type: expect.stringMatching(/^(invalid_request_error|server_error|insufficient_quota|requests)$/),
      param: expect.toSatisfy((param) => param === null || typeof param === 'string'),
      code: code ?? expect.toSatisfy((each) => each === null || typeof each === 'string'),
    },
  })
  expect(answer.head).toMatch(/^x-feilun-error: [a-z-]+\r?$/m)
}
const withBody = (more: object): string => JSON.stringify({ model: 'small', messages, ...more })
const written = (more: string): string => `{"model":"small","messages":[{"role":"user","content":"a"}],${more}}`
const image = (url: string) =>
  withBody({ messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }] })

type Case = readonly [string, () => string | Buffer, number, string?]

describe('a question that is wrong is refused in OpenAI’s form', () => {
  const cases: readonly Case[] = [
    ['an unknown model', () => withBody({ model: 'gpt-9' }), 404, 'model_not_found'],
    ['a model named in control characters', () => withBody({ model: '\u0000\u001b[31m\r\nx-evil: 1' }), 404],
    ['a model named by half a character', () => '{"model":"\\ud800","messages":[{"role":"user","content":"a"}]}', 404],
    ['a model of the prototype', () => withBody({ model: '__proto__' }), 404],
    ['a missing price', () => withBody({ model: 'priceless' }), 503, 'price_missing'],
    ['negative max_tokens', () => withBody({ max_tokens: -1 }), 400, 'integer_below_min_value'],
    ['max_tokens that is no number', () => written('"max_tokens":NaN'), 400],
    ['max_tokens that has no end', () => written('"max_tokens":1e999'), 400],
    ['huge max_tokens', () => withBody({ max_tokens: Number.MAX_SAFE_INTEGER }), 400, 'integer_above_max_value'],
    ['a thousand million answers', () => withBody({ n: 1_000_000_000 }), 400, 'integer_above_max_value'],
    ['ten megabytes of lists in lists', () => `${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`, 400],
    ['thirty megabytes of objects', () => `{"a":[${'{},'.repeat(10_000_000)}{}]}`, 400],
    [
      'a tool whose schema has no end',
      () =>
        withBody({
          tools: [
            {
              type: 'function',
              function: { name: 'f', parameters: JSON.parse('{"a":'.repeat(100) + '1' + '}'.repeat(100)) as object },
            },
          ],
        }),
      400,
    ],
    ['bytes that are no text', () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
    ['a text of another order', () => Buffer.from(good, 'utf16le'), 400],
    ['an image from a file', () => image('file:///etc/passwd'), 400, 'invalid_value'],
    ['an image by a script', () => image('javascript:alert(1)'), 400, 'invalid_value'],
    [
      'a thousand images',
      () =>
        withBody({
          messages: [
            {
              role: 'user',
              content: Array.from({ length: 1_000 }, () => ({
                type: 'image_url',
                image_url: { url: 'data:image/png;base64,AA==' },
              })),
            },
          ],
        }),
      400,
    ],
    ['a body that is too large', () => Buffer.alloc(33 * 1_048_576, ' '), 413, 'request_too_large'],
  ]
  it.each(cases.map(([what, body, status, code]) => ({ what, body, status, code })))(
    '$what',
    async ({ body, status, code }) => {
      expectRefusal(await send(body()), status, code)
    },
  )

  it.each([
    ['a content type that is none', 'content-type: text/html\r\n', 415],
    ['a form', 'content-type: application/x-www-form-urlencoded\r\n', 415],
    ['what is packed', 'content-encoding: gzip\r\n', 415],
  ])('%s', async (_, headers, status) => {
    expectRefusal(await send(good, headers), status)
  })
})

describe('what looks odd and is not wrong goes on', () => {
  it.each([
    [
      'tools whose schemas refer to themselves',
      withBody({
        tools: [
          {
            type: 'function',
            function: {
              name: 'f',
              parameters: { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
            },
          },
        ],
      }),
    ],
    ['an own field called __proto__', written('"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}')],
    [
      'an image of five megabytes that says that it is a drawing or an archive',
      image(`data:image/svg+xml;base64,${'A'.repeat(5_000_000)}`),
    ],
  ])('%s', async (_, body) => {
    const answer = await send(body)
    answers.push(answer.all)
    expect(answer.status).toBe(200)
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    requests += 1
    expect(ground.fake.counts().requests).toBe(requests)
  })
  it('keys that are there twice reach the provider as we read them', async () => {
    const answer = await send(
      `{"model":"priceless","model":"small","messages":[{"role":"user","content":"a"}],"max_tokens":5,"max_tokens":6}`,
    )
    expect(answer.status).toBe(200)
    requests += 1
    const sent = ground.fake.seen.at(-1)?.raw.toString() ?? ''
    expect(sent).not.toContain('priceless')
    expect(sent.match(/max_tokens/g)).toHaveLength(1)
  })
})

describe('bytes that have two meanings, or none', () => {
  const head = (key: string, lines: string): string =>
    `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\n${lines}`
  const smuggled = `0\r\n\r\nGET /v1/models HTTP/1.1\r\nhost: x\r\n\r\n`
  it.each<readonly [string, (key: string) => string, number]>([
    ['two lengths', (key) => head(key, `content-length: 5\r\ncontent-length: ${good.length}\r\n\r\n${good}`), 400],
    [
      'a length and pieces',
      (key) => head(key, `content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n${smuggled}`),
      400,
    ],
    ['pieces under another name', (key) => head(key, `transfer-encoding: chunked, identity\r\n\r\n${smuggled}`), 400],
    [
      'a line feed in a header',
      (key) => head(key, `x-a: 1\nx-b 2\r\ncontent-length: ${good.length}\r\n\r\n${good}`),
      400,
    ],
    ['a null byte in a header', (key) => head(key, `x-a: \u0000\r\ncontent-length: 2\r\n\r\n{}`), 400],
    ['a header of a megabyte', (key) => head(key, `x-a: ${'a'.repeat(1_048_576)}\r\n\r\n`), 431],
    ['no HTTP at all', () => 'SSH-2.0-OpenSSH_9.9\r\n\r\n', 400],
    ['a length that is none', (key) => head(key, 'content-length: -5\r\n\r\n'), 400],
  ])('%s', async (_, bytes, status) => {
    const answer = await talk(node.origin, (socket) => socket.write(bytes(ours.key)), isWhole)
    expectRefusal(answer, status)
    expect(answer.all.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(ground.fake.counts().requests).toBe(requests)
  })

  it('HTTP/1.0 is answered, and closed', async () => {
    const bytes = post({ key: ours.key, body: good }).toString('latin1').replace('HTTP/1.1', 'HTTP/1.0')
    const answer = await talk(node.origin, (socket) => socket.write(bytes))
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { object: 'chat.completion' }])
    requests += 1
  })
  it('calls one behind the other are answered in their order', async () => {
    const calls = [
      post({ key: ours.key, body: good }),
      post({ key: 'none', body: good }),
      post({ key: ours.key, body: good }),
    ]
    const count = (all: string) => all.match(/HTTP\/1\.1 \d+/g) ?? []
    const answer = await talk(
      node.origin,
      (socket) => socket.write(Buffer.concat(calls)),
      (all) => count(all).length === 3 && all.trimEnd().endsWith('}'),
    )
    expect(count(answer.all)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 401', 'HTTP/1.1 200'])
    requests += 2
  })
  it('rubbish behind a stream does not get an answer into the middle of it', async () => {
    ground.fake.next({ pieces: 50, drip: 5 })
    const stream = post({ key: ours.key, body: withBody({ stream: true, max_tokens: 50 }) })
    const answer = await talk(node.origin, (socket) => {
      socket.write(stream)
      socket.once('data', () => socket.write('rubbish\r\n\r\n'))
    })
    answers.push(answer.all)
    expect(answer.status).toBe(200)
    expect(answer.all.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    requests += 1
  })
  it('who asks whether they may send on is told what comes of it', async () => {
    const bytes = `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer none\r\nexpect: 100-continue\r\ncontent-length: 1000000\r\n\r\n`
    const answer = await talk(
      node.origin,
      (socket) => socket.write(bytes),
      (all) => all.includes('invalid_api_key'),
    )
    expect(answer.all).toContain('HTTP/1.1 401')
  })
})

describe('who sends without end', () => {
  it('is refused by the length that they say, before they have sent anything', async () => {
    const bytes = `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ours.key}\r\ncontent-length: 99999999999\r\n\r\n`
    expectRefusal(await talk(node.origin, (socket) => socket.write(bytes), isWhole), 413, 'request_too_large')
  })
  it('is refused in the middle where they say none, and read no further than what is allowed', async () => {
    const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, ' '), Buffer.from('\r\n')])
    let sent = 0
    const answer = await talk(
      node.origin,
      (socket) => {
        socket.write(
          `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ours.key}\r\ntransfer-encoding: chunked\r\n\r\n`,
        )
        const more = (): void => {
          while (!socket.destroyed && sent < 200) {
            sent += 1
            if (!socket.write(piece)) return
          }
        }
        socket.on('drain', more)
        more()
      },
      isWhole,
    )
    expectRefusal(answer, 413, 'request_too_large')
    expect(sent).toBeLessThan(60)
  })
  it('leaves in the middle of an upload, and nothing is left behind', async () => {
    const bytes = post({ key: ours.key, body: 'x'.repeat(1_000_000) }).subarray(0, 300_000)
    await Promise.all(Array.from({ length: 50 }, () => talk(node.origin, (socket) => socket.end(bytes))))
    expect((await send(good)).status).toBe(200)
    requests += 1
  })
})

describe('a flood of keys that are none', () => {
  /** How often keys have been looked for in the database, as far as it has said. */
  async function lookedFor(): Promise<number> {
    const { rows } = await sql<{ scans: number }>`
      select (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::int as scans from pg_stat_user_tables where relname = 'gateway_key'`.execute(
      ground.database.tables(),
    )
    return rows[0]?.scans ?? 0
  }
  it('costs no query, leaks nothing and keeps nobody else waiting', async () => {
    const before = await lookedFor()
    const like = (at: number): string => `${ours.key.slice(0, -10)}${String(at).padStart(10, 'x')}`
    const keys = [
      () => 'sk-none',
      like,
      (at: number) =>
        'fl-' +
        String(at)
          .repeat(40)
          .slice(0, ours.key.length - 3),
      () => '\u00ff'.repeat(30),
    ]
    let [flooded, slowest] = [0, 0]
    const flood = async (lane: number): Promise<void> => {
      for (let at = 0; at < 125; at += 1) {
        const answer = await ask(node.origin, { key: keys[at % keys.length]?.(lane * 1_000 + at) ?? '', body: good })
        if (answer.status === 401 && answer.body.includes('"invalid_api_key"')) flooded += 1
        if (at === 0) answers.push(answer.all)
      }
    }
    const began = performance.now()
    const flooding = { isOver: false }
    const valid = (async () => {
      let calls = 0
      while (!flooding.isOver) {
        const at = performance.now()
        expect((await send(good)).status).toBe(200)
        slowest = Math.max(slowest, performance.now() - at)
        calls += 1
      }
      return calls
    })()
    await Promise.all(Array.from({ length: 40 }, (_, lane) => flood(lane)))
    flooding.isOver = true
    const calls = await valid
    requests += calls
    expect(flooded).toBe(5_000)
    expect(slowest).toBeLessThan(5_000)
    console.log(
      `flood: 5000 refused in ${Math.round(performance.now() - began)} ms, ${calls} valid calls meanwhile, slowest ${Math.round(slowest)} ms`,
    )
    // A key that is new is looked for once: when that is seen, so is whatever came before it.
    const fresh = await ground.open()
    expect((await ask(node.origin, { key: fresh.key, body: good })).status).toBe(200)
    requests += 1
    await expect.poll(lookedFor, { timeout: 30_000 }).toBeGreaterThan(before)
    expect((await lookedFor()) - before).toBeLessThan(50)
  })
})

describe('after all of that', () => {
  it('the node lives, in bounded memory, and nothing went to the provider but what was let in', async () => {
    expect(node.isAlive()).toBe(true)
    expect((await fetch(`${node.origin}/readyz`)).status).toBe(200)
    expect(ground.fake.counts().requests).toBe(requests)
    const { now, most } = memoryOf(node.pid)
    console.log(`memory: ${Math.round(now)} MB, at most ${Math.round(most)} MB`)
    expect(most).toBeLessThan(900)
  })
  it('nothing was billed of what was refused', async () => {
    await expect
      .poll(
        async () =>
          (
            await sql<{
              n: number
            }>`select count(*)::int as n from gateway_call where outcome in ('answered', 'disconnected')`.execute(
              ground.database.tables(),
            )
          ).rows[0]?.n,
        { timeout: 20_000 },
      )
      .toBe(requests)
    const { rows } = await sql<{
      cost: number
    }>`select coalesce(sum(cost), 0)::bigint as cost from gateway_call where outcome in ('refused', 'failed', 'blocked')`.execute(
      ground.database.tables(),
    )
    expect(rows[0]?.cost).toBe(0)
  })
  it('no answer and no line of the log tells of a secret, of another project or of the inside', async () => {
    // A provider that shows the key that came in: of its words none must get through.
    ground.fake.next({ status: 401 }, { status: 422 }, { status: 500 })
    for (let at = 0; at < 3; at += 1) answers.push((await send(good)).all)
    const secrets = [...ground.planted, ours.key, theirs.key, theirs.name, theirs.id, theirs.account]
    const text = answers.join('\n')
    expect(answers.length).toBeGreaterThan(70)
    for (const secret of secrets) expect(text.includes(secret)).toBe(false)
    expect(text).not.toMatch(/node_modules|\.ts:\d+|at \w+ \(|postgres/i)
    for (const secret of [...ground.planted, ours.key, theirs.key]) expect(node.said().includes(secret)).toBe(false)
    expect(node.said()).not.toContain('hello')
  })
})

it('reads an answer by its length', () => {
  expect(parsed('HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200')).toMatchObject({
    status: 404,
    body: '{}',
  })
})
