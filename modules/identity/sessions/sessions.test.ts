import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { host, startIdentity, type Browser, type StartedIdentity } from '../testing/startIdentity.ts'
import { tables } from '../store.ts'
import { agentOf } from './agentOf.ts'

let started: StartedIdentity
const minute = 60_000
const hour = 60 * minute

beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.close())

const personIn = async (browser: Browser) => (await started.actorIn(browser))?.name
const withCookie = (value: string): Browser => {
  const browser = started.browser()
  browser.cookies.set('session', value)
  return browser
}

describe('A session', () => {
  test('is known to every server of the database', async () => {
    const { browser } = await started.signedIn('Ann')
    expect((await started.actorIn(browser, started.another()))?.name).toBe('Ann')
  })

  test('ends after two hours without a sign of life, and goes on with one', async () => {
    const { browser } = await started.signedIn('Ann')
    for (let visits = 0; visits < 4; visits++) {
      started.wait(2 * hour - 1)
      expect(await personIn(browser)).toBe('Ann')
    }
    started.wait(2 * hour)
    expect(await personIn(browser)).toBeUndefined()
  })

  test('ends after twelve hours, however busy', async () => {
    const { browser } = await started.signedIn('Ann')
    for (let visits = 0; visits < 11; visits++) {
      started.wait(hour)
      expect(await personIn(browser)).toBe('Ann')
    }
    started.wait(hour)
    expect(await personIn(browser)).toBeUndefined()
  })

  test('that is over stays so when the clock is set back', async () => {
    const { browser } = await started.signedIn('Ann')
    started.wait(13 * hour)
    expect(await personIn(browser)).toBeUndefined()
    started.wait(-13 * hour)
    expect(await personIn(browser)).toBeUndefined()
  })

  test('is not worn out by a clock that jumps forward for a moment where nobody looks', async () => {
    const { browser } = await started.signedIn('Ann')
    started.wait(13 * hour)
    started.wait(-13 * hour)
    expect(await personIn(browser)).toBe('Ann')
  })

  test.each([
    '',
    'x',
    'A'.repeat(43),
    randomBytes(32).toString('base64url'),
    `${'A'.repeat(43)}.${'B'.repeat(43)}`,
    "' or 1=1 --",
    '%00',
    '%E0%A4%A',
    '__proto__',
  ])('cannot be made up: %j', async (value) => {
    const browser = withCookie(value)
    expect(await personIn(browser)).toBeUndefined()
    const page = await browser.get('/me')
    expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in?next=%2Fme'])
    expect(page.headers['set-cookie']).toBeUndefined()
  })

  test('is not the hash that the database keeps', async () => {
    await started.signedIn('Ann')
    const { database } = started.scratch
    const [row] = await tables(database).selectFrom('identity_session').select(['id_hash', 'handle']).execute()
    for (const value of [row?.id_hash, row?.handle]) expect(await personIn(withCookie(value ?? ''))).toBeUndefined()
  })

  test('has a new id when somebody signs in, so that one that was planted is worth nothing', async () => {
    const attacker = started.browser()
    const request = { method: 'GET', host, headers: { cookie: attacker.header() } }
    const cookies: string[] = []
    const reply = { header: (_: string, value: string) => cookies.push(value) }
    await started.identity.keep(request, reply, 'state', 'planted')
    const [, planted = ''] = /session=([^;]+)/.exec(cookies[0] ?? '') ?? []
    expect(planted).toMatch(/^[\w-]{43}$/)
    const victim = withCookie(planted)
    const { link } = await started.identity.inviteAsOperator({ name: 'Ann', grants: [] })
    await victim.post('/sign-in/link', { key: new URL(link.path, 'http://x').searchParams.get('key') ?? '' })
    expect(await personIn(victim)).toBe('Ann')
    expect(victim.cookies.get('session')).not.toBe(planted)
    expect(await personIn(withCookie(planted))).toBeUndefined()
  })

  test('of somebody else in the same browser ends when another signs in', async () => {
    const { browser } = await started.signedIn('Ann')
    const before = browser.cookies.get('session') ?? ''
    const { link } = await started.identity.inviteAsOperator({ name: 'Ben', grants: [] })
    await browser.post('/sign-in/link', { key: new URL(link.path, 'http://x').searchParams.get('key') ?? '' })
    expect(await personIn(browser)).toBe('Ben')
    expect(await personIn(withCookie(before))).toBeUndefined()
  })

  test('ends when its person signs out, for whoever else has its cookie', async () => {
    const { browser } = await started.signedIn('Ann')
    const copy = withCookie(browser.cookies.get('session') ?? '')
    expect((await browser.get('/sign-out')).statusCode).toBe(200)
    expect(await personIn(copy)).toBe('Ann')
    expect((await browser.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect(await personIn(copy)).toBe('Ann')
    expect((await browser.post('/sign-out')).statusCode).toBe(303)
    expect(browser.cookies.has('session')).toBe(false)
    expect(await personIn(copy)).toBeUndefined()
    expect((await browser.post('/sign-out')).statusCode).toBe(303)
  })

  test('is gone with its person', async () => {
    const { browser, actor } = await started.signedIn('Ann the erased')
    await tables(started.scratch.database)
      .updateTable('identity_person')
      .set({ erased_at: started.now() })
      .where('id', '=', actor.person)
      .execute()
    expect(await personIn(browser)).toBeUndefined()
  })

  test('holds the roles that its person has now', async () => {
    const { browser, actor } = await started.signedIn('Ann', [{ role: 'reviewer' }])
    expect(actor.grants).toEqual([{ role: 'reviewer' }])
    await tables(started.scratch.database)
      .updateTable('identity_grant')
      .set({ ended_at: started.now() })
      .where('person', '=', actor.person)
      .execute()
    expect((await started.actorIn(browser))?.grants).toEqual([])
  })
})

describe('The list of one’s sessions', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

  test('shows each with its browser, and ends one or all others from another device', async () => {
    const name = 'Cat'
    const devices = await Promise.all([0, 1, 2].map(() => started.signedIn(name)))
    const [here, second, third] = devices.map(({ browser }) => browser)
    if (here === undefined || second === undefined || third === undefined) return expect.fail()
    const page = (await here.get('/me')).body
    const handles = [...page.matchAll(/name="handle" value="([0-9a-f-]{36})"/g)].map(([, handle = '']) => handle)
    expect(handles).toHaveLength(2)
    expect(page).toContain('this browser')
    expect((await here.post('/me/sessions', { handle: handles[0] ?? '' })).statusCode).toBe(303)
    const left = await Promise.all([second, third].map(personIn))
    expect(left.toSorted()).toEqual([name, undefined])
    await here.post('/me/sessions', { handle: 'others' })
    expect(await Promise.all([here, second, third].map(personIn))).toEqual([name, undefined, undefined])
  })

  test('ends nobody else’s', async () => {
    const { browser: mine } = await started.signedIn('Dan')
    const { browser: theirs, actor } = await started.signedIn('Eve')
    const rows = await tables(started.scratch.database)
      .selectFrom('identity_session')
      .select('handle')
      .where('person', '=', actor.person)
      .execute()
    for (const handle of [rows[0]?.handle ?? expect.fail(), 'others', 'x', ''])
      await mine.post('/me/sessions', { handle })
    expect(await personIn(theirs)).toBe('Eve')
    await mine.post('/me/sessions', { handle: rows[0]?.handle ?? '' }, { 'sec-fetch-site': 'cross-site' })
    expect(await personIn(theirs)).toBe('Eve')
  })

  test.each([
    [firefox, 'Firefox, Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/19 Mobile Safari/604',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140 Safari/537.36 Edg/140',
      'Edge, Windows',
    ],
    ['<script>', ''],
    [undefined, ''],
  ])('knows %j as %j', (agent, known) => {
    expect(agentOf(agent)).toBe(known)
  })
})

describe('What is kept from one step to the next', () => {
  const steps = () => {
    const cookies: string[] = []
    const reply = { header: (_: string, value: string) => cookies.push(value) }
    const request = () => ({
      method: 'GET',
      host,
      headers: { cookie: (cookies.at(-1) ?? '').split(';')[0] ?? '' },
    })
    return {
      keep: (name: string, value: string) => started.identity.keep(request(), reply, name, value),
      take: (name: string) => started.identity.take(request(), name),
    }
  }

  test('is given back once, to the browser that it was kept for, of several who ask at once to one', async () => {
    const [mine, theirs] = [steps(), steps()]
    await mine.keep('state', 'a')
    await mine.keep('next', '/b')
    await theirs.keep('next', '/c')
    expect(await theirs.take('state')).toBeUndefined()
    const taken = await Promise.all([mine.take('state'), mine.take('state'), mine.take('state')])
    expect(taken.filter((each) => each !== undefined)).toEqual(['a'])
    expect(await mine.take('next')).toBe('/b')
    expect(await mine.take('constructor')).toBeUndefined()
  })

  test('is forgotten after ten minutes', async () => {
    const mine = steps()
    await mine.keep('state', 'a')
    started.wait(10 * minute)
    expect(await mine.take('state')).toBeUndefined()
  })
})

describe('The cookie', () => {
  const setBy = async (origin: string): Promise<string> => {
    const other = await startIdentity(origin)
    try {
      const { link } = await other.identity.inviteAsOperator({ name: 'Ann', grants: [] })
      const key = new URL(link.path, 'http://x').searchParams.get('key') ?? ''
      const { headers } = await other.browser().post('/sign-in/link', { key })
      return String([headers['set-cookie']].flat()[0])
    } finally {
      await other.close()
    }
  }

  test('is kept from scripts and from what other sites send, and ends with the browser', async () => {
    expect(await setBy('http://feilun.example')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('goes over TLS alone where the site does, under a name that no neighbouring host can set', async () => {
    expect(await setBy('https://feilun.example')).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('is not set, and no session is looked up, for whoever only looks around', async () => {
    const page = await started.browser().get('/sign-in')
    expect(page.headers['set-cookie']).toBeUndefined()
    const rows = await tables(started.scratch.database).selectFrom('identity_session').select('id_hash').execute()
    await started.browser().get('/sign-in/sent')
    const after = await tables(started.scratch.database).selectFrom('identity_session').select('id_hash').execute()
    expect(after).toHaveLength(rows.length)
  })
})
