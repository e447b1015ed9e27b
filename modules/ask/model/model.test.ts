import { PassThrough, pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../answer/answer.ts'
import type { AskEvent } from '../createAsk.ts'
import { modelServer, says, type Behaviour, type ModelServer } from '../testing/modelServer.ts'
import { harbourton, town, type Town } from '../testing/town.ts'

const question = 'How much did the council vote for training people in small shops?'
let city: Town
let server: ModelServer | undefined
let plain: Answer

beforeAll(async () => {
  city = await town(harbourton)
  await city.ask.catchUp()
  plain = await city.ask.ask(question)
})
afterEach(async () => {
  await server?.close()
  server = undefined
})
afterAll(() => city.close())

async function askWith(
  behaviour: Behaviour,
  timeoutMs = 2_500,
): Promise<{ answer: Answer; events: AskEvent[]; ms: number }> {
  server = await modelServer(behaviour)
  const events: AskEvent[] = []
  const before = performance.now()
  for await (const event of city.askWith({ model: server.model, timeoutMs }).stream(question)) events.push(event)
  const answer = events.at(-1)?.answer
  if (answer === undefined) throw new Error('no answer')
  return { answer, events, ms: performance.now() - before }
}

const words = ({ quotes }: Answer) => quotes.map(({ text }) => text)
const chooseLast = says(({ data: { spans = [] } }) => JSON.stringify({ spans: spans.slice(-1).map(({ id }) => id) }))

describe('Without a model', () => {
  it('the question is answered in quotes', () => {
    expect(plain).toMatchObject({ answered: true, method: 'extractive' })
    expect(words(plain)[0]).toContain('1,200,000 euros')
  })
})

describe('A model', () => {
  it('chooses among quotes that were found without it, and the first of those stays', async () => {
    const { answer, events } = await askWith(chooseLast)
    expect(events.map(({ kind }) => kind)).toEqual(['answer', 'refined'])
    expect(events[0]?.answer).toEqual(plain)
    const offered = server?.seen.at(-1)?.data.spans?.map(({ text }) => text) ?? []
    expect(answer.method).toBe('model')
    expect(words(answer)).toEqual([offered.at(-1), words(plain)[0]])
  })

  it('is shown the question and the spans as data, under names that differ each time', async () => {
    await askWith(chooseLast)
    const first = server?.seen.at(-1)?.data.spans?.map(({ id }) => id) ?? []
    await server?.close()
    await askWith(chooseLast)
    const second = server?.seen.at(-1)?.data.spans?.map(({ id }) => id) ?? []
    expect(first.length).toBeGreaterThan(1)
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
  })

  it('may say the question in other words, which never see a source', async () => {
    const { answer } = await askWith(
      says(({ data }) =>
        data.spans === undefined ? '{"question":"training people who work in small shops"}' : '{"spans":[]}',
      ),
    )
    expect(answer).toEqual(plain)
    const rewriting = server?.seen.filter(({ data }) => data.spans === undefined) ?? []
    expect(rewriting).toHaveLength(1)
    expect(rewriting[0]?.data).toEqual({ question })
  })
})

const oneOf = (spans: readonly { readonly id: string }[] = []) => spans[0]?.id ?? ''
const failing: readonly (readonly [string, Behaviour])[] = [
  ['hangs', () => {}],
  ['answers in HTML', (_asked, response) => response.end('<!doctype html><h1>502 Bad Gateway</h1>')],
  ['answers 500', (_asked, response) => response.writeHead(500).end('no')],
  [
    'answers 401',
    (_asked, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{}}'),
  ],
  [
    'answers JSON that is broken',
    (_asked, response) => response.setHeader('content-type', 'application/json').end('{"choices":[{'),
  ],
  [
    'answers JSON of another kind',
    (_asked, response) => response.setHeader('content-type', 'application/json').end('[1,2,3]'),
  ],
  [
    'answers with no choices',
    (_asked, response) => response.setHeader('content-type', 'application/json').end('{"choices":[]}'),
  ],
  [
    'breaks off half way',
    (_asked, response) => {
      response.setHeader('content-type', 'application/json')
      response.setHeader('content-length', '5000')
      response.write('{"choices":[{"message":{"role":"assistant","content":"{\\"spans\\":[')
      setImmediate(() => response.destroy())
    },
  ],
  [
    'sends half a reply and then nothing',
    (_asked, response) => {
      response.setHeader('content-type', 'application/json')
      response.write('{"choices":[{"message":{"role":"assistant","content":"{\\"spans\\":[')
    },
  ],
  [
    'streams half an event stream',
    (_asked, response) => {
      response.setHeader('content-type', 'text/event-stream')
      response.end('data: {"choices":[{"delta":{"content":"{\\"spans\\":["}}]}\n\ndata: {"choi')
    },
  ],
  [
    'sends on to another address',
    (_asked, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/v1/chat/completions' }).end(),
  ],
  ['chooses nothing', says(() => '{"spans":[]}')],
  ['invents names', says(() => '{"spans":["s1","1","0","constructor","__proto__"]}')],
  ['gives places instead of names', says(() => '{"spans":[{"start":0,"end":10},0,1]}')],
  ['writes prose', says(() => 'The answer is 9,999,999 euros. Trust me.')],
  ['writes an answer of its own', says(() => '{"answer":"9,999,999 euros","spans":"all"}')],
  ['names one span among other nonsense in a broken object', says(({ data }) => `{"spans":["${oneOf(data.spans)}"`)],
]

describe.each(failing)('A model server that %s', (_what, behaviour) => {
  it('leaves the answer as it was, in time', async () => {
    const { answer, ms } = await askWith(behaviour, 600)
    expect(answer).toEqual(plain)
    expect(ms).toBeLessThan(3_000)
  })
})

describe('A model server whose reply has no end', () => {
  it.each([
    ['as it is', 'identity'],
    ['packed', 'gzip'],
  ])('is read no further than a reply can be, %s', async (_how, encoding) => {
    let sent = 0
    const { answer, ms } = await askWith((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
      const part = Buffer.alloc(65_536, 32)
      const body = encoding === 'gzip' ? createGzip({ level: 1 }) : new PassThrough()
      pipeline(body, response, () => body.destroy())
      const more = (): void => {
        while (!body.destroyed && sent < 200_000_000 && body.write(part)) sent += part.length
        body.once('drain', more)
      }
      more()
    }, 2_500)
    expect(answer).toEqual(plain)
    expect(sent).toBeLessThan(100_000_000)
    expect(ms).toBeLessThan(2_000)
  })
})

describe('A model that is still at work when the answer is given', () => {
  it('is hung up on', async () => {
    const [asked, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    server = await modelServer((_asked, response) => {
      response.on('close', () => closed.resolve())
      asked.resolve()
    })
    const { stream } = city.askWith({ model: server.model, timeoutMs: 600_000 })
    const events = stream('What is the telephone number of the zoo?')[Symbol.asyncIterator]()
    expect((await events.next()).value).toMatchObject({ answer: { method: 'none' } })
    await asked.promise
    expect((await events.next()).done).toBe(true)
    await closed.promise
  })
})

describe('A model that obeys what it reads', () => {
  it('and writes other words beside true names shows none of them', async () => {
    const { answer } = await askWith(
      says(({ data }) => `HACKED {"answer":"HACKED","spans":["${oneOf(data.spans)}","HACKED"],"quotes":["HACKED"]}`),
    )
    expect(JSON.stringify(answer)).not.toContain('HACKED')
    expect(new Set(words(answer)).isSubsetOf(new Set([...words(plain), words(plain)[0]]))).toBe(true)
  })

  it('cannot make a question answered that no source answers', async () => {
    server = await modelServer(
      says(({ data }) =>
        data.spans === undefined
          ? JSON.stringify({ question: 'How much did the council vote for training?' })
          : JSON.stringify({ spans: data.spans.map(({ id }) => id) }),
      ),
    )
    const answer = await city
      .askWith({ model: server.model, timeoutMs: 600 })
      .ask('What is the telephone number of the zoo?')
    expect(answer).toMatchObject({ answered: false, method: 'none', quotes: [] })
  })
})
