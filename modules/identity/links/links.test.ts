import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { languages } from '#platform/i18n'
import { linkIn, startIdentity, type Browser, type StartedIdentity } from '../testing/startIdentity.ts'
import { tables } from '../store.ts'
import { nextPath } from './nextPath.ts'

let started: StartedIdentity
let browser: Browser
let n = 0
const hour = 3_600_000

beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.close())
beforeEach(() => {
  browser = started.browser()
  started.letters.length = 0
})

const somebody = () => `ann${++n}@example.org`
const keyOf = (path: string) => new URL(path, 'http://x').searchParams.get('key') ?? ''
/** Asks for a link and gives its path. */
const asked = async (email: string, next?: string): Promise<string> => {
  started.letters.length = 0
  await browser.post('/sign-in', { email, ...(next === undefined ? {} : { next }) })
  return linkIn(started.letters[0]?.text ?? expect.fail('no letter'))
}
const press = (path: string, by: Browser = browser) => by.post('/sign-in/link', { key: keyOf(path) })

describe('A link by e-mail', () => {
  test('lets whoever has the address in, as somebody new and then as the same', async () => {
    const email = somebody()
    const sent = await browser.post('/sign-in', { email: ` ${email.toUpperCase()} `, next: '/apply/1?a=b' })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/sign-in/sent'])
    expect(started.letters).toMatchObject([{ to: email, subject: 'Your link to sign in' }])
    const path = linkIn(started.letters[0]?.text ?? '')
    const opened = await press(path)
    expect([opened.statusCode, opened.headers.location]).toEqual([303, '/apply/1?a=b'])
    const first = await started.actorIn(browser)
    expect(first).toMatchObject({ name: email, grants: [], method: 'link', mandates: [{ assurance: 'said' }] })
    const elsewhere = started.browser()
    await press(await asked(email), elsewhere)
    expect((await started.actorIn(elsewhere))?.person).toBe(first?.person)
  })

  test('asks first, says as whom one comes in, and is not spent by being looked at', async () => {
    const email = somebody()
    const path = await asked(email)
    for (let previews = 0; previews < 3; previews++) {
      const preview = started.browser()
      expect((await preview.get(path)).statusCode).toBe(303)
      const page = await preview.get('/sign-in/link?lang=en')
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain(`Come in as ${email}`)
    }
    expect((await press(path)).statusCode).toBe(303)
  })

  test('works once, however many try at once', async () => {
    const path = await asked(somebody())
    const tries = await Promise.all(Array.from({ length: 5 }, () => press(path, started.browser())))
    expect(tries.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410, 410, 410, 410])
    expect((await browser.get(path)).statusCode).toBe(410)
  })

  test('works for an hour', async () => {
    const path = await asked(somebody())
    started.wait(hour - 1)
    expect((await browser.get(path)).statusCode).toBe(303)
    started.wait(1)
    expect((await browser.get(path)).statusCode).toBe(410)
    expect((await press(path)).statusCode).toBe(410)
  })

  test('from before a clock was set back does not live longer for it', async () => {
    const path = await asked(somebody())
    started.wait(-10 * hour)
    expect((await press(path)).statusCode).toBe(410)
    started.wait(10 * hour)
    expect((await press(path)).statusCode).toBe(303)
  })

  test('that nobody made lets nobody in', async () => {
    for (const key of ['x', 'A'.repeat(43)]) {
      expect((await browser.get(`/sign-in/link?key=${key}`)).statusCode).toBe(410)
      expect((await browser.post('/sign-in/link', { key })).statusCode).toBe(410)
    }
    expect((await browser.get('/sign-in/link')).statusCode).toBe(410)
    expect((await browser.post('/sign-in/link')).statusCode).toBe(400)
    expect(await started.actorIn(browser)).toBeUndefined()
  })

  test.each(languages)(
    'has its key in no address of its page, so that none goes on with it, in %s',
    async (language) => {
      const path = await asked(somebody())
      const sent = await browser.get(`${path}&lang=${language}`.replace(/&lang=en(?=&)/, ''))
      expect(sent.headers.location).toMatch(/^\/sign-in\/link\?lang=/)
      expect([sent.headers['set-cookie']].flat()).toContainEqual(
        expect.stringMatching(/^sign-in-key=[\w-]{43}; Path=\/sign-in\/link; Max-Age=3600; HttpOnly; SameSite=Lax$/),
      )
      const page = await browser.get(`/sign-in/link?lang=${language}`)
      expect(page.body).toContain(`value="${keyOf(path)}"`)
      expect(page.body.replace(`value="${keyOf(path)}"`, '')).not.toContain(keyOf(path))
      await press(path)
      expect(browser.cookies.has('sign-in-key')).toBe(false)
    },
  )

  test.each(['a;b', 'a b', 'a%0d%0aSet-Cookie: x=y', '人'])('with a key such as %j sets no cookie', async (key) => {
    const sent = await browser.get(`/sign-in/link?key=${encodeURIComponent(key)}`)
    expect(sent.statusCode).toBe(400)
    expect(sent.headers['set-cookie']).toBeUndefined()
  })

  test('is not kept in a form that could be used', async () => {
    const path = await asked(somebody())
    await press(path)
    const { database } = started.scratch
    const rows = [
      await tables(database).selectFrom('identity_link').selectAll().execute(),
      await tables(database).selectFrom('identity_session').selectAll().execute(),
    ]
    expect(rows.flat().length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain(keyOf(path))
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('session') ?? expect.fail())
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
  ])('is not spent, and none is sent, by a page of another site: %j', async (headers) => {
    const path = await asked(somebody())
    started.letters.length = 0
    expect((await browser.post('/sign-in/link', { key: keyOf(path) }, headers)).statusCode).toBe(403)
    expect((await browser.post('/sign-in', { email: somebody() }, headers)).statusCode).toBe(403)
    expect(started.letters).toEqual([])
    expect((await press(path)).statusCode).toBe(303)
  })
})

describe('Nobody learns who is known', () => {
  test('by asking for a link: an address that is known and one that is not are answered alike', async () => {
    const known = somebody()
    await press(await asked(known))
    const told = async (email: string) => {
      const { statusCode, headers, body } = await started.browser().post('/sign-in', { email })
      return { statusCode, location: headers.location, body, cookies: headers['set-cookie'] }
    }
    expect(await told(known)).toEqual(await told(somebody()))
  })

  test('nor by asking often: after five in an hour no more letters go out, and the answer is the same', async () => {
    const email = somebody()
    const answers = await Promise.all(Array.from({ length: 8 }, () => started.browser().post('/sign-in', { email })))
    expect(new Set(answers.map(({ headers }) => headers.location))).toEqual(new Set(['/sign-in/sent']))
    expect(started.letters.filter(({ to }) => to === email)).toHaveLength(5)
    started.wait(hour)
    await browser.post('/sign-in', { email })
    expect(started.letters.filter(({ to }) => to === email)).toHaveLength(6)
  })
})

describe('What is no address', () => {
  test.each([
    '',
    'ann',
    '@example.org',
    'ann@',
    'ann@localhost',
    'a b@example.org',
    'ann@exa mple.org',
    'ann@@example.org',
    'änn@example.org',
    'ann@example.org\r\nBcc: ben@example.org',
    'ann@example.org,ben@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ann@${'a'.repeat(250)}.org`,
  ])('is said to be none, and kept in its box: %j', async (email) => {
    const page = await browser.post('/sign-in', { email })
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('An e-mail address looks like')
    expect(started.letters).toEqual([])
  })
})

describe('Where one goes on to', () => {
  test.each([
    ['/schemes?for=school', '/schemes?for=school'],
    ['//evil.example', '/me'],
    ['/\\evil.example', '/me'],
    ['\\\\evil.example', '/me'],
    ['https://evil.example/me', '/me'],
    ['javascript:alert(1)', '/me'],
    ['/\t/evil.example', '/me'],
    ['/%09/evil.example', '/%09/evil.example'],
    ['/.//evil.example', '/me'],
    ['/a/..//evil.example', '/me'],
    ['/sign-in?next=/sign-in', '/me'],
    ['/sign-out', '/me'],
    ['/a\r\nset-cookie: x', '/me'],
    ['', '/me'],
    [`/${'a'.repeat(3_000)}`, '/me'],
  ])('for %j is %j', (given, wanted) => {
    expect(nextPath(given)).toBe(wanted)
  })

  test('is always of this site', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      'evil.example',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '\t',
      'https:',
      'a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((each) => `/${each.join('')}`),
        ),
        (given) => {
          const { origin } = new URL(nextPath(given), 'https://feilun.example/deep/page')
          expect(origin).toBe('https://feilun.example')
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('is so after a link too, whoever asked for it', async () => {
    const opened = await press(await asked(somebody(), 'https://evil.example/'))
    expect(opened.headers.location).toBe('/me')
  })
})
