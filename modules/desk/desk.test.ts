import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIdentity, identityMigrations, identityRoutes, type OwnIdentity } from '#modules/identity'
import { rowsMigrations } from '#platform/database'
import { createApp, type App } from '#platform/http'
import { languages } from '#platform/i18n'
import { randomBytes, randomUUID } from 'node:crypto'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createDesk, type Desk } from './createDesk.ts'
import { deskPlace } from './deskPlace.ts'
import { deskMigrations } from './migrations.ts'
import { deskRoutes } from './routes.tsx'

let scratch: ScratchDatabase
let app: App
let identity: OwnIdentity
let desk: Desk
const host = 'feilun.example'
const origin = `http://${host}`
const now = () => new Date(Date.UTC(2026, 4, 4))

beforeAll(async () => {
  scratch = await scratchDatabase([rowsMigrations, identityMigrations, deskMigrations])
})
afterAll(() => scratch.close())

beforeEach(async () => {
  const mail = { send: async () => {} }
  identity = createIdentity({
    database: scratch.database,
    now,
    random: randomBytes,
    newId: randomUUID,
    mail,
    origin: () => origin,
  })
  desk = createDesk({ identity })
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const site = {
    asset: (name: string) => `/assets/${name}`,
    name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
    origin,
    styles: '/assets/feilun.css',
  }
  const say = (hant: string, en: string) => ({ 'zh-Hant': hant, 'zh-Hans': hant, en })
  identityRoutes(app, {
    site,
    identity,
    now,
    timeZone: () => 'Asia/Hong_Kong',
    ways: [],
    places: [deskPlace],
    kinds: () => [],
    schemes: () => [],
  })
  deskRoutes(app, {
    site,
    desk,
    desks: [{ href: '/desk/reading', title: say('閱讀', 'Reading'), about: say('候選事實', 'Candidate facts') }],
  })
  await app.ready()
})
afterEach(() => app.close())

type Headers = Readonly<Record<string, string>>
const get = (url: string, headers: Headers = {}) =>
  app.inject({ method: 'GET', url, headers: { host, accept: 'text/html', ...headers } })
const openLink = (path: string) =>
  app.inject({
    method: 'POST',
    url: '/sign-in/link',
    headers: { host, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams({ key: new URL(path, origin).searchParams.get('key') ?? '' }).toString(),
  })
const comeIn = async (path: string): Promise<string> => {
  const cookie = (await openLink(path)).cookies.find(({ name }) => name === 'session')
  return `session=${cookie?.value ?? expect.fail('no cookie')}`
}
const makeLink = async (name = 'Chan Tai-man') => (await desk.makeLink(name)).path
const reviewer = (cookie: string, headers: Headers = {}, method = 'GET') =>
  desk.reviewerOf({ method, host, headers: { cookie, ...headers } })

describe('A link to the desk', () => {
  test('lets its holder in as a reviewer, and leads to the list of desks', async () => {
    const path = await makeLink(' Chan Tai-man ')
    const opened = await openLink(path)
    expect([opened.statusCode, opened.headers.location]).toEqual([303, '/desk'])
    expect((await openLink(path)).statusCode).toBe(410)
    const cookie = await comeIn(await makeLink())
    expect(await reviewer(cookie)).toEqual({ name: 'Chan Tai-man' })
    const home = await get('/desk?lang=en', { cookie })
    expect(home.body).toContain('href="/desk/reading?lang=en"')
    expect(home.body).toContain('You are here as Chan Tai-man')
    expect((await get('/me', { cookie })).body).toContain('href="/desk"')
  })

  test('leads to the same person however often one is made for their name', async () => {
    const actors = await Promise.all(
      ['Lee', 'Lee', 'Wong'].map(async (name) => {
        const cookie = await comeIn(await makeLink(name))
        return (await identity.actorOf({ method: 'GET', host, headers: { cookie } }))?.person
      }),
    )
    expect(new Set(actors).size).toBe(2)
    expect(actors).not.toContain(undefined)
    const again = await comeIn(await makeLink('Wong'))
    expect((await identity.actorOf({ method: 'GET', host, headers: { cookie: again } }))?.person).toBe(actors[2])
  })

  test.each(['', '   ', 'a\nb', 'a\u0000', '\ud83e', 'x'.repeat(201)])('is not made for %j', async (name) => {
    await expect(desk.makeLink(name)).rejects.toMatchObject({ code: 'request-invalid', details: [{ at: 'name' }] })
  })
})

describe('The desk', () => {
  test('is closed to whoever has not signed in, and leads them to where they can', async () => {
    await expect(reviewer('')).rejects.toMatchObject({ code: 'sign-in-needed' })
    const page = await get('/desk?lang=en')
    expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in?next=%2Fdesk%3Flang%3Den&lang=en'])
    const refused = await app.inject({ method: 'GET', url: '/desk', headers: { host, 'accept-language': 'en' } })
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'sign-in-needed'])
  })

  test('is closed to whoever has signed in and is no reviewer', async () => {
    const { link } = await identity.inviteAsOperator({ name: 'An applicant', grants: [] })
    const cookie = await comeIn(link.path)
    await expect(reviewer(cookie)).rejects.toMatchObject({ code: 'not-permitted' })
    expect((await get('/desk', { cookie })).statusCode).toBe(403)
    expect((await get('/me', { cookie })).body).not.toContain('href="/desk"')
  })

  test.each(languages)('is for one reader only, in %s', async (language) => {
    const cookie = await comeIn(await makeLink())
    for (const answer of [await get(`/desk?lang=${language}`, { cookie }), await get(`/desk?lang=${language}`)]) {
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['x-robots-tag']).toContain('noindex')
    }
    const page = await get(`/desk?lang=${language}`, { cookie })
    expect(page.body).toContain('<meta name="robots" content="noindex"')
    expect(page.body).not.toContain('{name}')
  })

  test('takes what would change something from a page of this site, or from a program', async () => {
    const cookie = await comeIn(await makeLink())
    for (const own of [{}, { 'sec-fetch-site': 'same-origin' }, { origin }]) {
      expect(await reviewer(cookie, own, 'POST')).toEqual({ name: 'Chan Tai-man' })
    }
    for (const foreign of [
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://feilun.example:81' },
      { origin: 'null' },
    ]) {
      await expect(reviewer(cookie, foreign, 'POST')).rejects.toMatchObject({ code: 'origin-not-allowed' })
    }
  })
})
