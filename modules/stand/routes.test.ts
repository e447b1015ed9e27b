import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#platform/http'
import { harbourApp } from './testing/harbourApp.ts'
import { pressButton, wordsOf } from './testing/pressButton.ts'

let app: App
beforeAll(async () => {
  app = await harbourApp()
})
afterAll(() => app.close())

const get = async (url: string) => (await app.inject({ url, headers: { accept: 'text/html' } })).body

/** A browser without script: it presses buttons and sees pages. */
async function press(
  page: string,
  name: string,
  value: string,
  typed: Record<string, string | string[]> = {},
): Promise<string> {
  const { action, body } = pressButton(page, name, value, typed)
  expect(action).not.toMatch(/shop|staff|opened/)
  const reply = await app.inject({
    method: 'POST',
    url: action,
    payload: body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  })
  expect(reply.statusCode).toBe(200)
  return reply.body
}

const title = (page: string) =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(page)?.[1]
    ?.replaceAll(/<[^>]*>/g, '')
    .trim() ?? ''

describe('Where do I stand, without script', () => {
  it('takes a person from the front page to a result', async () => {
    const front = await get('/?lang=en')
    const question = await press(front, 'party', 'person')
    expect(title(question)).toBe('Wants the course?')
    expect(wordsOf(question)).toContain('Why we ask Why Wants the course')
    const results = await press(question, 'do', 'answer:yes')
    const text = wordsOf(results)
    expect(text).toContain('Open to you (2)')
    expect(text).toContain('Your next rung Begin with this one: Ring the bell')
    expect(text).toContain('31 December 2026')
    expect(results).toContain('/sources/harbour-post?at=10-20#quote')
  })

  it('takes a shop to a result with a rung, a wait and a judge, and shows what a change moves', async () => {
    const answers: Record<string, readonly [act: string, typed?: Record<string, string>]> = {
      'Staff?': ['answer', { value: '12' }],
      'Opened?': ['answer', { 'value-year': '2025', 'value-month': '9', 'value-day': '10' }],
      'Trades?': ['skip'],
      'Has a stall?': ['answer:no'],
    }
    let page = await press(await get('/stand?lang=en'), 'party', 'shop')
    for (let steps = 0; steps < 8 && answers[title(page)] !== undefined; steps++) {
      const [act = '', typed] = answers[title(page)] ?? []
      page = await press(page, 'do', act, typed)
    }
    const text = wordsOf(page)
    expect(text).toContain('Could be yours if … (2)')
    expect(text).toContain('Wait until 10 September 2027')
    expect(text).toContain('From your answers: 6 months; needed: at least 24 months')
    expect(text).toContain('One answer away (1)')
    expect(text).toContain('The jury decides: is it the best shop?')
    expect(text).toContain('Needed: For people. You said: The shop.')
    const changing = await press(page, 'do', 'change:has-stall')
    const moved = wordsOf(await press(changing, 'do', 'answer:yes'))
    expect(moved).toContain('Your change moved 1 scheme')
    expect(moved).toContain('The fair: Could be yours if … → Open to you')
  })

  it('brings a mistaken answer back with what was typed and what is wrong', async () => {
    const results = await press(await press(await get('/stand?lang=en'), 'party', 'shop'), 'do', 'results')
    const wrong = await press(await press(results, 'do', 'change:staff'), 'do', 'answer', { value: 'twelve' })
    expect(wordsOf(wrong)).toContain('Write it in figures only')
    expect(wrong).toContain('value="twelve"')
    expect(wordsOf(await press(wrong, 'do', 'answer', { value: '12' }))).toContain('You stand here')
  })

  it('goes back to a question with its answer marked', async () => {
    const first = await press(await get('/stand?lang=en'), 'party', 'shop')
    const back = await press(await press(first, 'do', 'answer:no'), 'do', 'back')
    expect(title(back)).toBe(title(first))
    expect(back).toMatch(/value="answer:no"[^>]*aria-current="true"/)
  })

  it('keeps the answers when the language changes', async () => {
    const question = await press(await get('/stand?lang=en'), 'party', 'shop')
    const button = /<noscript>(.*?)<\/noscript>/s.exec(question)?.[1] ?? ''
    expect(button).toContain('formaction="/stand?lang=zh-Hant"')
    const session = /name="session" value="([^"]*)"/.exec(button)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const fact = /name="fact" value="([^"]*)"/.exec(button)?.[1] ?? ''
    const reply = await app.inject({
      method: 'POST',
      url: '/stand?lang=zh-Hant',
      payload: new URLSearchParams({ session, fact, do: 'stay' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
    expect(title(reply.body)).toMatch(/（繁）$/)
    expect(title(reply.body).replace('（繁）', '')).toBe(title(question))
  })

  it('keeps the date that was asked for from page to page', async () => {
    const results = await press(
      await press(await get('/stand?as-of=2028-01-01&lang=en'), 'party', 'person'),
      'do',
      'skip',
    )
    expect(wordsOf(results)).toContain('By the rules of 1 January 2028')
  })

  it('sets no cookie and is kept by no shared cache', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/stand',
      payload: 'party=shop',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.headers['cache-control']).toBe('private, no-cache')
  })

  it.each(['tomorrow', '2026-02-30', '9999-99-99', '1899-12-31', "'; drop table"])(
    'refuses the date %j in words',
    async (date) => {
      const reply = await app.inject({
        url: `/stand?as-of=${encodeURIComponent(date)}`,
        headers: { accept: 'text/html' },
      })
      expect(reply.statusCode).toBe(400)
      expect(reply.body).toContain('日期無效')
    },
  )
})

describe('The front page', () => {
  it('asks the question, names its figures with their quotes, and loads next to no script', async () => {
    const page = await get('/?lang=en')
    expect(title(page)).toBe('In this blueprint, where do I stand?')
    expect(wordsOf(page)).toContain('HK$50 million')
    expect(page).toContain('/sources/harbour-post?at=9-19#quote')
    expect(page.match(/<script[^>]*src="[^"]*"/g)).toEqual(['<script type="module" src="/assets/front.js"'])
  })
})

describe('The pack for browsers', () => {
  it('is where the page says, may be kept for ever, and is not found under another hash', async () => {
    const page = await get('/stand?lang=en')
    const address = /data-pack="([^"]*)"/.exec(page)?.[1] ?? ''
    const reply = await app.inject({ url: address })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['cache-control']).toContain('immutable')
    expect(JSON.parse(reply.body)).toMatchObject({ words: { language: 'en' }, pack: { hash: 'abcdef0123456789' } })
    expect((await app.inject({ url: '/stand/pack-0000000000000000.en.json' })).statusCode).toBe(404)
  })
})
