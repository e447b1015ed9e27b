import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#platform/http'
import { harbourApp } from '../testing/harbourApp.ts'

let app: App
beforeAll(async () => {
  app = await harbourApp()
})
afterAll(() => app.close())

const post = (payload: object | string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/stand',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })

interface Answer {
  decisions: {
    subject: string
    outcome: string
    missing: string[]
    nextRung?: { kind: string; words: string[] }
    open: string[]
    citations: { href: string; figure?: string }[]
    reasons: unknown[]
  }[]
  questions: { fact: string; why: string }[]
}
const decided = async (facts: object, more: object = {}) =>
  (await post({ facts, asOf: '2026-03-10', lang: 'en', ...more })).json<Answer>()
const of = (answer: Answer, subject: string) => answer.decisions.find((each) => each.subject === subject)

describe('POST /api/stand', () => {
  it('decides every subject, with reasons in words, missing facts, the next rung and citations', async () => {
    const answer = await decided({ 'party-kind': 'shop', opened: '2025-09-10' })
    expect(answer).toMatchObject({
      asOf: '2026-03-10',
      lang: 'en',
      pack: { id: 'harbour', version: '1.0.0', hash: 'abcdef0123456789' },
    })
    expect(answer.decisions.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ['course', 'fails'],
      ['grant', 'fails'],
      ['fish-fund', 'needs-facts'],
      ['prize', 'needs-facts'],
      ['fair', 'needs-facts'],
    ])
    expect(of(answer, 'grant')).toMatchObject({
      nextRung: { kind: 'wait', until: '2027-09-10', reaches: 'needs-judgement' },
      reasons: [
        {
          truth: 'false',
          of: [
            { truth: 'true' },
            {
              truth: 'false',
              words: 'Two years open',
              detail: 'From your answers: 6 months; needed: at least 24 months',
            },
            { truth: 'not-published' },
          ],
        },
      ],
    })
    expect(of(answer, 'grant')?.citations).toContainEqual({
      source: 'harbour-post',
      start: 5,
      end: 15,
      sum: '0123abcd',
      figure: '24',
      href: '/sources/harbour-post?at=5-15#quote',
    })
    expect(of(answer, 'prize')?.missing).toEqual(['staff'])
    expect(answer.questions.map(({ fact }) => fact).toSorted()).toEqual(['has-stall', 'staff', 'trades'])
  })

  it('names who decides and what is open', async () => {
    const answer = await decided({ 'party-kind': 'shop', opened: '2020-01-01', staff: 3 })
    expect(of(answer, 'grant')?.open).toEqual(['Not stated in the sources, and for Market Office to publish: the rest'])
    expect(of(answer, 'prize')?.open).toEqual(['The jury decides: is it the best shop?'])
  })

  it('answers in the language asked for, else in that of the request', async () => {
    const asked = await post({ facts: {}, lang: 'zh-Hans' })
    expect(asked.json()).toMatchObject({ lang: 'zh-Hans' })
    expect(asked.headers['content-language']).toBe('zh-Hans')
    expect((await post({ facts: {} }, { 'accept-language': 'en-GB' })).json()).toMatchObject({ lang: 'en' })
  })

  it('refuses facts that cannot be, one detail for each, in the language asked for', async () => {
    const reply = await post({
      facts: { staff: -1, opened: '2026-02-30', trades: ['gold'], 'has-stall': 'yes', 'months-open': 3, nope: 1 },
      lang: 'en',
    })
    expect(reply.statusCode).toBe(422)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ code: 'facts-invalid' })
    expect(reply.json<{ errors: { at: string; message: string }[] }>().errors).toEqual([
      { at: '/facts/staff', message: 'The answer must be between 0 people and 10,000 people.' },
      { at: '/facts/opened', message: 'Give a date that exists, written like 2024-03-31.' },
      { at: '/facts/trades', message: 'There is no such option. Use one of: fish, tea, none.' },
      { at: '/facts/has-stall', message: 'Give true or false.' },
      { at: '/facts/months-open', message: 'This is worked out from other answers and cannot be given.' },
      { at: '/facts/nope', message: 'There is no such fact. The names are listed at /api/facts.' },
    ])
  })

  it('tells apart facts that the pack does not have', async () => {
    const reply = await post({ facts: { nope: 1 } })
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'fact-unknown', detail: expect.stringContaining('nope') })
  })

  it.each([
    ['an absurd date', JSON.stringify({ facts: {}, asOf: '31/12/2026' }), 400, 'date-absurd'],
    ['an unknown language', JSON.stringify({ facts: {}, lang: 'tlh' }), 400, 'request-invalid'],
    ['a list for facts', JSON.stringify({ facts: [] }), 400, 'request-invalid'],
    ['no facts', '{}', 400, 'request-invalid'],
    ['a field that is not known', JSON.stringify({ facts: {}, extra: 1 }), 400, 'request-invalid'],
    ['a prototype', '{"facts":{"__proto__":{"staff":1}}}', 400, 'request-not-json'],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'request-not-json'],
    ['half a body', '{"facts":', 400, 'request-not-json'],
    ['ten megabytes', `{"facts":{"motto":"${'x'.repeat(10_000_000)}"}}`, 413, 'request-too-large'],
  ])('refuses %s', async (_what, body, status, code) => {
    const reply = await post(body)
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code])
  })

  it('is in the OpenAPI document', async () => {
    const { paths } = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>()
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/stand', '/api/facts', '/api/schemes', '/api/schemes/{id}']),
    )
  })

  it('names in its description only schemas that stand there', async () => {
    const { body } = await app.inject('/api/openapi.json')
    const { schemas } = JSON.parse(body).components
    const named = [...body.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(named).toContain('Reason')
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(named))
  })
})

describe('GET /api/facts', () => {
  it('lists each fact with its question and why it is asked, in three languages', async () => {
    const { facts } = (await app.inject('/api/facts')).json<{ facts: { id: string }[] }>()
    expect(facts).toHaveLength(9)
    expect(facts.find(({ id }) => id === 'staff')).toEqual({
      id: 'staff',
      type: 'integer',
      unit: 'people',
      range: [0, 10_000],
      derived: false,
      immutable: true,
      label: { 'zh-Hant': 'Staff（繁）', 'zh-Hans': 'Staff（简）', en: 'Staff' },
      question: { 'zh-Hant': 'Staff?（繁）', 'zh-Hans': 'Staff?（简）', en: 'Staff?' },
      why: { 'zh-Hant': 'Why Staff（繁）', 'zh-Hans': 'Why Staff（简）', en: 'Why Staff' },
    })
  })
})
