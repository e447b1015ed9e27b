import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, type App } from '#platform/http'
import type { Answer } from '../answer/answer.ts'
import { harbourton, town, type Town } from '../testing/town.ts'
import { modelServer, says, type ModelServer } from '../testing/modelServer.ts'
import { askApi } from './askRoutes.ts'
import { correctionApi } from './correctionRoutes.ts'

const question = 'How much did the council vote for training people in small shops?'
let city: Town
let app: App
let model: ModelServer

const appOf = async (ask: Town['ask']): Promise<App> => {
  const problemPage = () => '<!doctype html>'
  const made = await createApp({ logLevel: 'silent', requestsPerMinute: 100_000, trustProxy: false, problemPage })
  askApi(made, { ask, packs: city.packs, today: city.today })
  correctionApi(made, city)
  return made
}
beforeAll(async () => {
  city = await town(harbourton)
  await city.ask.catchUp()
  model = await modelServer(
    says(({ data: { spans = [] } }) => JSON.stringify({ spans: spans.slice(1, 2).map(({ id }) => id) })),
  )
  app = await appOf(city.askWith({ model: model.model, timeoutMs: 2_500 }))
})
afterAll(async () => {
  await app.close()
  await model.close()
  await city.close()
})

const post = (payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/ask', payload, headers })

describe('POST /api/ask', () => {
  it('answers in quotes, with what they are about, and stores nothing', async () => {
    const reply = await post({ question })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.json<Answer>()).toMatchObject({
      answered: true,
      language: 'en',
      asOf: '2026-06-10',
      pack: { id: 'harbourton-2026' },
    })
    expect((await city.corrections.waiting(10)).total).toBe(0)
  })

  it('answers by address too', async () => {
    const reply = await app.inject(`/api/ask?q=${encodeURIComponent(question)}&limit=1`)
    expect(reply.json<Answer>().quotes).toHaveLength(1)
  })

  it('follows the language of the question, and that of the request where it tells none', async () => {
    expect((await post({ question: '市議會撥了多少錢？' })).json<Answer>().language).toBe('zh-Hant')
    expect((await post({ question: '市议会拨了多少钱培训小店员工？' })).json<Answer>().language).toBe('zh-Hans')
    expect((await post({ question: '2026', language: 'zh-Hans' })).json<Answer>().language).toBe('zh-Hans')
  })

  it('decides with facts that are sent along, and refuses those that cannot be', async () => {
    const sent = { question: 'I run a shop. Which schemes are for me?', facts: { staff: 30 } }
    expect((await post(sent)).json()).toMatchObject({ method: 'rules', decisions: { facts: [{ fact: 'staff' }] } })
    const wrong = await post({ ...sent, facts: { staff: -4, nope: 1 } })
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([422, 'facts-invalid'])
  })

  it.each([
    ['nothing', { question: ' ' }, 400, 'question-empty'],
    ['ten thousand characters', { question: 'x'.repeat(10_000) }, 400, 'question-too-long'],
    ['no question', {}, 400, 'request-invalid'],
    ['a field that is not known', { question, model: 'x' }, 400, 'request-invalid'],
    ['an absurd day', { question, asOf: 'soon' }, 400, 'date-absurd'],
    ['a number of quotes that is none', { question, limit: true }, 400, 'request-invalid'],
    ['a list for a number', { question, limit: [3] }, 400, 'request-invalid'],
    ['a language that there is not', { question, language: 'tlh' }, 400, 'request-invalid'],
  ])('refuses %s', async (_what, body, status, code) => {
    const reply = await post(body)
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code])
  })

  it('streams the answer at once, and then as a model ordered it', async () => {
    const reply = await post({ question }, { accept: 'text/event-stream' })
    expect(reply.headers['content-type']).toContain('text/event-stream')
    const events = reply.body
      .trim()
      .split('\n\n')
      .map((event) => event.split('\n'))
    expect(events.map(([name]) => name)).toEqual(['event: answer', 'event: refined', 'event: end'])
    const [first, second] = events.map(([, data = '']) => JSON.parse(data.slice('data: '.length)))
    expect([first.method, second.method]).toEqual(['extractive', 'model'])
    expect(second.quotes.map(({ href }: { href: string }) => href)).toContain(first.quotes[0].href)
  })

  it('says what is wrong with a question before it streams anything', async () => {
    const reply = await post({ question: '' }, { accept: 'text/event-stream' })
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([400, expect.stringContaining('problem+json')])
  })

  it('is in the OpenAPI document', async () => {
    const { paths } = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>()
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/ask', '/api/corrections']))
  })
})

describe('POST /api/corrections', () => {
  it('keeps what a reader says is wrong, for review', async () => {
    const [quote] = (await post({ question })).json<Answer>().quotes
    const { source, sha256, start, end } = quote ?? {}
    const payload = {
      question,
      language: 'en',
      method: 'extractive',
      quotes: [{ source, sha256, start, end }],
      wrong: 'That is the sum of last year.',
    }
    const reply = await app.inject({ method: 'POST', url: '/api/corrections', payload })
    expect(reply.statusCode).toBe(201)
    expect(await city.corrections.waiting(10)).toMatchObject({
      total: 1,
      corrections: [{ id: reply.json<{ id: string }>().id, question, wrong: payload.wrong }],
    })
  })

  it('takes no more than a few in a minute from one address', async () => {
    const send = () =>
      app.inject({ method: 'POST', url: '/api/corrections', payload: {}, remoteAddress: '203.0.113.9' })
    const codes = await Promise.all(Array.from({ length: 30 }, async () => (await send()).statusCode))
    expect(codes).toContain(429)
  })
})
