import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp, type App } from '#platform/http'
import { languages } from '#platform/i18n'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createDesk, type Desk } from './createDesk.ts'
import { deskMigrations } from './migrations.ts'
import { deskRoutes } from './routes.tsx'
import { readSession, signSession } from './session.ts'

let scratch: ScratchDatabase
let app: App
let desk: Desk
let origin = 'http://feilun.example'
let time = 0
let seed = 0

const hour = 3_600_000
const now = () => new Date(time)
/** Different each time, and the same in each run. */
const random = (bytes: number) => new Uint8Array(bytes).map((_, i) => (seed + i) % 256).fill(++seed % 256, 0, 1)
const another = () => createDesk({ database: scratch.database, now, random })

beforeAll(async () => {
  scratch = await scratchDatabase([deskMigrations])
})
afterAll(() => scratch.close())

beforeEach(async () => {
  time = Date.UTC(2026, 4, 4)
  origin = 'http://feilun.example'
  desk = another()
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const site = {
    asset: (name: string) => `/assets/${name}`,
    name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
    get origin() {
      return origin
    },
    styles: '/assets/feilun.css',
  }
  const say = (hant: string, en: string) => ({ 'zh-Hant': hant, 'zh-Hans': hant, en })
  deskRoutes(app, {
    site,
    desk,
    desks: [{ href: '/desk/reading', title: say('閱讀', 'Reading'), about: say('候選事實', 'Candidate facts') }],
  })
  await app.ready()
})
afterEach(() => app.close())

type Headers = Readonly<Record<string, string>>
const host = 'feilun.example'
const get = (url: string, headers: Headers = {}) =>
  app.inject({ method: 'GET', url, headers: { host, accept: 'text/html', ...headers } })
const post = (url: string, form: Headers = {}, headers: Headers = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: {
      host,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin,
      ...headers,
    },
    payload: new URLSearchParams(form).toString(),
  })
const keyOf = (path: string): string => new URL(path, origin).searchParams.get('key') ?? ''
const cookieOf = (answer: Awaited<ReturnType<typeof post>>): string => {
  const cookie = answer.cookies.find(({ name }) => name === 'desk')
  if (cookie === undefined) throw new Error('no cookie')
  return `desk=${cookie.value}`
}
/** What a browser shows of a link: it keeps the cookie and goes where it is sent. */
const follow = async (path: string) => {
  const sent = await get(path)
  if (sent.statusCode !== 303) return sent
  const key = sent.cookies.find(({ name }) => name === 'desk-key')
  return get(String(sent.headers.location), { cookie: `desk-key=${key?.value ?? ''}` })
}
const comeIn = async (name = 'Chan Tai-man') => {
  const { path } = await desk.makeLink(name)
  return cookieOf(await post('/desk/open', { key: keyOf(path) }))
}
const reviewer = (cookie: string, by: Desk = desk, headers: Headers = {}, method = 'GET') =>
  by.reviewerOf({ method, host, headers: { cookie, ...headers } })

describe('A link', () => {
  test('asks first, so that a preview of it does not spend it, and then lets its holder in', async () => {
    const { path } = await desk.makeLink(' Chan Tai-man ')
    for (let previews = 0; previews < 3; previews++) {
      const page = await follow(path)
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('Chan Tai-man')
    }
    const opened = await post('/desk/open', { key: keyOf(path) })
    expect(opened.statusCode).toBe(303)
    expect(opened.headers.location).toBe('/desk')
    expect(await reviewer(cookieOf(opened))).toEqual({ name: 'Chan Tai-man' })
    const home = await get('/desk?lang=en', { cookie: cookieOf(opened) })
    expect(home.body).toContain('href="/desk/reading?lang=en"')
    expect(home.body).toContain('You are here as Chan Tai-man')
  })

  test('works once', async () => {
    const { path } = await desk.makeLink('Chan Tai-man')
    const tries = await Promise.all(Array.from({ length: 5 }, () => post('/desk/open', { key: keyOf(path) })))
    expect(tries.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410, 410, 410, 410])
    expect((await get(path)).statusCode).toBe(410)
  })

  test('works for an hour', async () => {
    const { path, until } = await desk.makeLink('Chan Tai-man')
    expect(until.getTime()).toBe(time + hour)
    time += hour - 1
    expect((await follow(path)).statusCode).toBe(200)
    time += 1
    expect((await get(path)).statusCode).toBe(410)
    expect((await post('/desk/open', { key: keyOf(path) })).statusCode).toBe(410)
  })

  test('that nobody made lets nobody in', async () => {
    for (const key of ['x', 'A'.repeat(43)]) {
      expect((await get(`/desk/open?key=${key}`)).statusCode).toBe(410)
      expect((await post('/desk/open', { key })).statusCode).toBe(410)
    }
    expect((await get('/desk/open')).statusCode).toBe(410)
    expect((await post('/desk/open', {})).statusCode).toBe(400)
  })

  test.each(languages)('has its key in no link of its page, so that none goes on with it, in %s', async (language) => {
    const { path } = await desk.makeLink('Chan Tai-man')
    const sent = await get(`${path}&lang=${language}`)
    expect(sent.headers.location).toBe(`/desk/open?lang=${language}`)
    const keyCookie = expect.stringMatching(
      /^desk-key=[\w-]{43}; Path=\/desk\/open; Max-Age=3600; HttpOnly; SameSite=Lax$/,
    )
    expect([sent.headers['set-cookie']].flat()).toContainEqual(keyCookie)
    const page = await follow(`${path}&lang=${language}`)
    expect(page.body.replace(`value="${keyOf(path)}"`, '')).not.toContain(keyOf(path))
    expect(page.body).toContain(`value="${keyOf(path)}"`)
    expect(page.body).toContain('/desk/open?lang=')
  })

  test('leaves no key behind once it is spent', async () => {
    const { path } = await desk.makeLink('Chan Tai-man')
    const opened = await post('/desk/open', { key: keyOf(path) })
    expect(opened.headers['set-cookie']).toEqual([
      expect.stringMatching(/^desk=/),
      expect.stringMatching(/^desk-key=; Path=\/desk\/open; Max-Age=0;/),
    ])
  })

  test.each(['a;b', 'a b', 'a%0d%0aSet-Cookie: x=y', '人'])('with a key such as %j sets no cookie', async (key) => {
    const sent = await get(`/desk/open?key=${encodeURIComponent(key)}`)
    expect(sent.statusCode).toBe(400)
    expect(sent.headers['set-cookie']).toBeUndefined()
  })

  test('is not kept in a form that could be used', async () => {
    const { path } = await desk.makeLink('Chan Tai-man')
    const rows = await scratch.database.tables<{ desk_link: object }>().selectFrom('desk_link').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(keyOf(path))
  })

  test.each(['', '   ', 'a\nb', 'a\u0000', '\ud83e', 'x'.repeat(201)])('is not made for %j', async (name) => {
    await expect(desk.makeLink(name)).rejects.toMatchObject({ code: 'request-invalid', details: [{ at: 'name' }] })
  })

  test('shows a name as words, whatever it holds', async () => {
    const { path } = await desk.makeLink('<script>"&')
    const page = await follow(path)
    expect(page.body).not.toContain('<script>"&')
    expect(page.body).toContain('&lt;script>')
  })
})

describe('A session', () => {
  test('lasts twelve hours, also on another server of this database', async () => {
    const cookie = await comeIn()
    time += 12 * hour - 1
    expect(await reviewer(cookie)).toEqual({ name: 'Chan Tai-man' })
    expect(await reviewer(cookie, another())).toEqual({ name: 'Chan Tai-man' })
    time += 1
    await expect(reviewer(cookie)).rejects.toMatchObject({ code: 'desk-closed' })
  })

  test('cannot be made or altered without the secret', async () => {
    const cookie = await comeIn()
    const [, token = ''] = cookie.split('=')
    const [payload = '', signature = ''] = token.split('.')
    const forged = Buffer.from(JSON.stringify({ id: 'x', name: 'Mallory', until: time + hour })).toString('base64url')
    const wrong = [
      '',
      'x',
      '.',
      '..',
      payload,
      `${forged}.${signature}`,
      `${payload}.${signature}.`,
      `${payload}.${signature.slice(0, -4)}AAAA`,
      signSession({ id: 'x', name: 'Mallory', until: time + hour }, 'desk', new Uint8Array(32)),
    ]
    for (const each of wrong) {
      await expect(reviewer(`desk=${each}`), each).rejects.toMatchObject({ code: 'desk-closed' })
    }
    // One that a neighbouring host has set beside ours is not in the way.
    expect(await reviewer(`desk=x; ${cookie}; lang=en`)).toEqual({ name: 'Chan Tai-man' })
  })

  test('says what was signed, and only with the same secret', () => {
    const session = { id: 'a', name: '陳大文', until: time + 1 }
    const secret = new Uint8Array(32).fill(7)
    const sent = { token: signSession(session, 'desk', secret), cookie: 'desk' } as const
    expect(readSession(sent, secret, now())).toEqual(session)
    expect(readSession(sent, new Uint8Array(32), now())).toBeUndefined()
    expect(readSession({ ...sent, cookie: '__Host-desk' }, secret, now())).toBeUndefined()
  })

  test('under TLS is in a cookie that no neighbouring host can set, and taken from no other', async () => {
    origin = 'https://feilun.example'
    const { path } = await desk.makeLink('Chan Tai-man')
    const opened = await post('/desk/open', { key: keyOf(path) })
    const token = opened.cookies.find(({ name }) => name === '__Host-desk')?.value ?? ''
    expect(await reviewer(`__Host-desk=${token}`)).toEqual({ name: 'Chan Tai-man' })
    await expect(reviewer(`desk=${token}`)).rejects.toMatchObject({ code: 'desk-closed' })
  })

  test('that was left stays so for a server whose clock is behind', async () => {
    const cookie = await comeIn()
    await post('/desk/leave', {}, { cookie })
    time += 13 * hour
    await post('/desk/leave', {}, { cookie: await comeIn() })
    time -= 2 * hour
    await expect(reviewer(cookie)).rejects.toMatchObject({ code: 'desk-closed' })
  })

  test('ends when it is left, for whoever else has its cookie too', async () => {
    const [mine, other] = [await comeIn(), await comeIn('Wong Siu-ming')]
    const left = await post('/desk/leave', {}, { cookie: mine })
    expect(left.statusCode).toBe(303)
    expect(left.headers['set-cookie']).toContain('desk=; Path=/; Max-Age=0')
    await expect(reviewer(mine)).rejects.toMatchObject({ code: 'desk-closed' })
    expect(await reviewer(other)).toEqual({ name: 'Wong Siu-ming' })
    expect((await post('/desk/leave')).statusCode).toBe(303)
  })

  test('is kept from scripts and other sites, and under TLS from everything else', async () => {
    const cookieHeader = async () => {
      const { path } = await desk.makeLink('Chan Tai-man')
      return [(await post('/desk/open', { key: keyOf(path) })).headers['set-cookie']].flat()[0]
    }
    expect(await cookieHeader()).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
    origin = 'https://feilun.example'
    expect(await cookieHeader()).toMatch(/; SameSite=Strict; Secure$/)
  })
})

describe('What would change something', () => {
  const own: readonly Headers[] = [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' },
    { origin: 'http://feilun.example' },
  ]
  test.each(own)('is taken from a page of this site, or from a program: %j', async (headers) => {
    expect(await reviewer(await comeIn(), desk, headers, 'POST')).toEqual({ name: 'Chan Tai-man' })
  })

  const foreign: readonly Headers[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://elsewhere.example' },
    { origin: 'http://feilun.example:81' },
    { origin: 'null' },
  ]
  test.each(foreign)('is refused from any other: %j', async (headers) => {
    const cookie = await comeIn()
    await expect(reviewer(cookie, desk, headers, 'POST')).rejects.toMatchObject({ code: 'origin-not-allowed' })
    expect(await reviewer(cookie, desk, headers)).toEqual({ name: 'Chan Tai-man' })
    const { path } = await desk.makeLink('Chan Tai-man')
    const answer = await app.inject({
      method: 'POST',
      url: '/desk/open',
      headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: `key=${keyOf(path)}`,
    })
    expect(answer.statusCode).toBe(403)
    // The link was not spent by it.
    expect((await follow(path)).statusCode).toBe(200)
  })
})

describe('The pages', () => {
  test('are closed to whoever has not come in, and say how to', async () => {
    const refused = await app.inject({ method: 'GET', url: '/desk', headers: { host, 'accept-language': 'en' } })
    expect(refused.statusCode).toBe(401)
    expect(refused.json()).toMatchObject({ code: 'desk-closed' })
    expect(refused.body).toContain('feilun desk --name')
  })

  test.each(languages)('are for one reader only, in %s', async (language) => {
    const cookie = await comeIn()
    const { path } = await desk.makeLink('Chan Tai-man')
    for (const answer of [
      await get(`/desk?lang=${language}`, { cookie }),
      await get(`${path}&lang=${language}`),
      await follow(`${path}&lang=${language}`),
      await get(`/desk?lang=${language}`),
    ]) {
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['x-robots-tag']).toContain('noindex')
    }
    const page = await get(`/desk?lang=${language}`, { cookie })
    expect(page.body).toContain('<meta name="robots" content="noindex"')
    expect(page.body).not.toContain('{name}')
  })
})
