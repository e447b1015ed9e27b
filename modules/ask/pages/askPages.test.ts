import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '../../stand/testing/pressButton.ts'
import type { App } from '#platform/http'
import type { Answer } from '../answer/answer.ts'
import { longestQuestion } from '../question.ts'
import { answering, askApp } from '../testing/askApp.ts'
import { harbourton, town, type Town } from '../testing/town.ts'

let city: Town
let app: App
let quoting: App
beforeAll(async () => {
  city = await town(harbourton)
  await city.ask.catchUp()
  app = await askApp(city)
  const common = (language: Answer['language']) => ({
    language,
    asOf: '2026-06-10',
    pack: { id: 'harbourton-2026', version: '1.0.0', hash: city.packs.current().hash },
    coverage: 0.9,
    confidence: 0.9,
  })
  quoting = await askApp(city, {
    ask: answering(city, (quotes) => [
      { ...common('en'), answered: true, method: 'extractive', quotes: [...quotes], disagreements: [] },
      { ...common('en'), answered: true, method: 'model', quotes: [...quotes].reverse(), disagreements: [] },
    ]),
  })
})
afterAll(async () => {
  await app?.close()
  await quoting?.close()
  await city?.close()
})

const headers = { accept: 'text/html', 'accept-language': 'en' }
const post = (to: App, url: string, fields: Record<string, string> | string) =>
  to.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
const boxOf = (html: string) => /<textarea[^>]*id="q"[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1]
const languageOfPage = (html: string) => /<html lang="([^"]*)"/.exec(html)?.[1]

describe('The page of asking', () => {
  it('offers the questions of the pack in the language of the reader', async () => {
    const english = (await app.inject({ url: '/ask', headers })).body
    expect(english).toContain(`/ask?q=${encodeURIComponent('What measures are there for schools?')}#answer-title"`)
    const chinese = (await app.inject({ url: '/ask?lang=zh-Hant', headers })).body
    expect(wordsOf(chinese)).toContain('學校有哪些措施？')
    expect(wordsOf(chinese)).not.toContain('What measures')
  })

  it('decides for whoever asks of themselves, says what it read, and leads on with it', async () => {
    const { body, statusCode } = await post(app, '/ask', { q: 'I run a shop. Which schemes are for me?' })
    const words = wordsOf(body)
    expect(statusCode).toBe(200)
    expect(words).toContain('Which schemes are for you')
    expect(words).toContain('You are I run a shop')
    expect(body).toMatch(
      /<form method="post" action="\/stand"[^>]*><input type="hidden" name="session" value="1\.[0-9a-f]{8}\.shop&amp;/,
    )
  })

  it('says plainly that no source answers, where it looked, and that what is nearest is no answer', async () => {
    const { body, statusCode } = await post(app, '/ask', { q: 'Who won the football in Brazil?' })
    const words = wordsOf(body)
    expect(statusCode).toBe(200)
    expect(words).toContain('The sources do not say')
    expect(words).toContain('1 source')
    expect(words).toContain("The Mayor's Office announces the programme")
    if (body.includes('fl-asked-quote')) expect(words).toContain('These are not answers')
  })

  it('shows quotes as they are stored, their source opened at them, and what rests on them', async () => {
    const { body } = await post(quoting, '/ask', { q: 'How much for computing in schools?' })
    const { quotes } = await city.ask.search('How much for computing in schools?', 5)
    expect(quotes.length).toBeGreaterThan(0)
    for (const { text, href } of quotes) {
      expect(wordsOf(body)).toContain(text.replaceAll(/\s+/g, ' ').trim().split(' ').slice(0, 4).join(' '))
      expect(body).toContain(`href="${href}"`)
    }
    expect(body).toMatch(/<blockquote lang="en-HK"/)
    expect(wordsOf(body)).toContain('The Government’s own words')
    expect(wordsOf(body)).toContain('A language model only chose and ordered them')
  })

  it('keeps nothing typed in an address or in anything that is kept for others', async () => {
    const question = 'Is there a course for my secret bakery?'
    const { body, headers: sent } = await post(app, '/ask', { q: question })
    expect(sent['cache-control']).toBe('no-store')
    expect(sent['etag']).toBeUndefined()
    const addresses = [...body.matchAll(/(?:href|action|src|formaction)="([^"]*)"/g)].map(([, address = '']) =>
      decodeURIComponent(address),
    )
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((address) => address.includes('bakery'))).toEqual([])
    expect(/<title>([^<]*)/.exec(body)?.[1]).not.toContain('bakery')
    expect(body).toContain('<meta name="robots" content="noindex"')
  })
})

describe('The language of an answer', () => {
  it.each([
    ['学校有哪些措施？', 'zh-Hans-HK'],
    ['學校有哪些措施？', 'zh-Hant-HK'],
    ['間學校有咩計劃㗎？', 'zh-Hant-HK'],
    ['What measures are there for schools?', 'en-HK'],
  ])('follows that of the question: %s', async (q, expected) => {
    const { body, headers: sent } = await post(app, '/ask', { q })
    expect(languageOfPage(body)).toBe(expected)
    expect(sent['content-language']).toBe(expected.replace('-HK', ''))
    // The way back asks the same question again, by its body.
    const back = expected === 'en-HK' ? '/ask?lang=zh-Hant#answer-title' : '/ask?lang=en#answer-title'
    expect(body).toContain(`formaction="${back}"`)
    expect(body).toContain(`<input type="hidden" name="q" value="${q}"`)
  })

  it('is the one that the address names, where it names one', async () => {
    const { body } = await post(app, '/ask?lang=en', { q: '學校有哪些措施？' })
    expect(languageOfPage(body)).toBe('en-HK')
  })

  it('never reaches the words of a quote', async () => {
    const { body } = await post(quoting, '/ask', { q: '學校電腦有幾多錢？ computing schools' })
    expect(languageOfPage(body)).toBe('zh-Hant-HK')
    expect(body).toMatch(/<blockquote lang="en-HK"/)
    expect(wordsOf(body)).toContain('不會翻譯')
  })
})

describe('A question that cannot be looked up', () => {
  it.each([
    ['nothing', '', 'Write a question'],
    ['spaces', ' \n\t ', 'Write a question'],
    ['what cannot be seen', '\u200b\u202e', 'There are no words in it'],
    ['ten thousand characters', 'long '.repeat(2_000), 'Your question has 10000 characters'],
  ])('is given back with what is wrong: %s', async (_what, q, said) => {
    const { body, statusCode } = await post(app, '/ask', { q })
    expect(statusCode).toBe(400)
    expect(wordsOf(body)).toContain(said)
    expect(body).toContain('href="#q"')
    expect(boxOf(body)?.length).toBe(q.toWellFormed().length)
    expect(/<title>([^<]*)/.exec(body)?.[1]).toContain('Error')
  })

  it('is no question where the form is none of ours', async () => {
    const nothing = await app.inject({ method: 'POST', url: '/ask', headers })
    expect([nothing.statusCode, wordsOf(nothing.body)]).toEqual([400, expect.stringContaining('Write a question')])
    expect((await post(app, '/ask', 'q=&q=b&other=1')).statusCode).toBe(400)
  })

  it.each([
    ['markup', '<img src=x onerror=alert(1)></textarea><script>alert(2)</script>'],
    ['emoji', '🚀🚀🚀 school 👩‍💻?'],
    ['right to left', 'مدرسة school \u202Eevil\u202C?'],
    ['half a character', 'school \ud83d course'],
    ['one long word', 'x'.repeat(longestQuestion)],
  ])('does no harm on the page: %s', async (_what, q) => {
    const { body, statusCode } = await post(app, '/ask', { q })
    expect([200, 400]).toContain(statusCode)
    expect(body).not.toContain('<img src=x')
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('\u202e')
    expect(body.isWellFormed()).toBe(true)
    if (statusCode === 200) expect(body).toMatch(/<bdi>[^<]+<\/bdi>/)
  })
})

describe('The stream for scripts', () => {
  const eventsOf = (body: string) =>
    body
      .split('\n\n')
      .filter((event) => event !== '')
      .map((event) => {
        const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? []
        return { name, html: String(JSON.parse(data)) }
      })

  it('sends the page at once, and again where a model has chosen', async () => {
    const { body, headers: sent } = await post(quoting, '/ask/stream', { q: 'How much for schools?' })
    expect(sent['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(sent['content-encoding']).toBeUndefined()
    const events = eventsOf(body)
    expect(events.map(({ name }) => name)).toEqual(['answer', 'refined'])
    expect(events[0]?.html).not.toContain('A language model only chose')
    expect(events[1]?.html).toContain('A language model only chose')
    expect(events[0]?.html).toContain('action="/ask#answer-title"')
    expect(events[0]?.html).not.toContain('action="/ask/stream')
  })

  it('sends each page compressed and at once to whoever takes it so', async () => {
    const { rawPayload, headers: sent } = await quoting.inject({
      method: 'POST',
      url: '/ask/stream',
      payload: 'q=How+much+for+schools%3F',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'gzip' },
    })
    expect(sent['content-encoding']).toBe('gzip')
    expect(eventsOf(gunzipSync(rawPayload).toString()).map(({ name }) => name)).toEqual(['answer', 'refined'])
    // Each event ends with what flushes it (RFC 1951, an empty stored block).
    const flushed = rawPayload.toString('latin1').split('\x00\x00\xff\xff').length - 1
    expect(flushed).toBeGreaterThanOrEqual(2)
  })

  it('sends what is wrong with a question as a page too', async () => {
    const events = eventsOf((await post(app, '/ask/stream', { q: ' ' })).body)
    expect(events.map(({ name }) => name)).toEqual(['refused'])
    expect(wordsOf(events[0]?.html ?? '')).toContain('Write a question')
  })

  it('leaves an answer that was sent standing when what follows breaks off', async () => {
    const broken = await askApp(city, {
      ask: {
        ...city.ask,
        async *stream(question) {
          yield* city.ask.stream(question)
          throw new Error('a cable was cut')
        },
      },
    })
    const { body, statusCode } = await post(broken, '/ask/stream', { q: 'I run a shop. Which schemes are for me?' })
    await broken.close()
    expect(statusCode).toBe(200)
    expect(eventsOf(body).map(({ name }) => name)).toEqual(['answer'])
  })
})
