import { createCarrier } from '#modules/apply'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { may, ROLES, type Action, type Grant } from '#modules/identity'
import { readConfig } from '#platform/config'
import { createApp, type App } from '#platform/http'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { noNode } from './testing/noNode.ts'
import { migrations } from './modules.ts'
import { modulesOf, type Modules } from './modulesOf.ts'
import { routes } from './routes.ts'
import { secretsOf } from './secretsOf.ts'
import { siteOf } from './site.ts'
import { waysIn } from './waysIn.ts'

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
const methods: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

interface Route {
  readonly method: Method
  readonly url: string
  readonly action: Action | 'public' | undefined
}

/** What everyone may read, and what a module guards by itself since before routes said whom they are for. */
const open =
  /^\/(stand|ask|blueprint|schemes|sources|api|mcp|promises\.ics|changes\.atom|desk\/(reading|corrections))?(\/|\.|$)/

let scratch: ScratchDatabase
let app: App
let modules: Modules
const all: Route[] = []

beforeAll(async () => {
  scratch = await scratchDatabase(migrations)
  const config = readConfig({ FEILUN_SECRET: 'x'.repeat(40), FEILUN_PACK: resolve('modules/packs/example-pack') })
  const now = () => new Date()
  modules = modulesOf(scratch.database, config, now)
  await modules.packs.load(config.FEILUN_PACK)
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  app.addHook('onRoute', ({ method, url, config: { action } = {} }) => {
    const named = [method].flat()
    for (const each of methods) if (named.some((name) => name === each)) all.push({ method: each, url, action })
  })
  const site = siteOf({}, () => 'http://127.0.0.1')
  const { database } = scratch
  const ways = waysIn(config, { database, identity: modules.identity, site, now })
  const carrier = createCarrier(secretsOf(config), now, () => false)
  await routes(app, { ...modules, node: noNode, carrier, site, waysIn: ways, now, environment: 'test' })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const host = '127.0.0.1'
/** A browser in which somebody with these grants has signed in. */
async function cookieOf(name: string, grants: readonly Grant[]): Promise<string> {
  const { link } = await modules.identity.inviteAsOperator({ name, grants })
  const { cookies } = await app.inject({
    method: 'POST',
    url: '/sign-in/link',
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ key: new URL(link.path, 'http://x').searchParams.get('key') ?? '' }).toString(),
  })
  return cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ')
}

describe('Every route', () => {
  it('that is not for everyone to read says what one must be allowed to do for it', () => {
    expect(all.length).toBeGreaterThan(50)
    const silent = all.filter(({ url, action }) => action === undefined && !open.test(url))
    expect(silent.map(({ method, url }) => `${method} ${url}`)).toEqual([])
  })

  it('that says so lets nobody by who has not signed in', async () => {
    const guarded = all.filter(({ action }) => action !== undefined && action !== 'public')
    expect(guarded.length).toBeGreaterThan(10)
    for (const { method, url } of guarded) {
      const { statusCode, headers } = await app.inject({ method, url: fill(url), headers: { host } })
      expect([method, url, statusCode, headers['cache-control']]).toEqual([method, url, 401, 'no-store'])
    }
  })

  it.each(ROLES)(
    'lets a signed-in %s by only where the table names them, and by no page of another site',
    async (role) => {
      const cookie = await cookieOf(`One ${role}`, role === 'applicant' ? [] : [{ role }])
      const actor = await modules.identity.actorOf({ method: 'GET', host, headers: { cookie } })
      const doors = all.flatMap(({ method, url, action }) =>
        action === undefined || action === 'public' || actor === undefined
          ? []
          : [{ method, url, allowed: may(actor, action) }],
      )
      expect(doors.map(({ allowed }) => allowed)).toContain(true)
      for (const { method, url, allowed } of doors) {
        const changes = method !== 'GET' && method !== 'HEAD'
        const headers = { host, cookie, ...(changes ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }
        const at = fill(url)
        const answer = await app.inject({ method, url: at, headers })
        if (!allowed) expect([method, url, answer.statusCode]).toEqual([method, url, 403])
        const foreign = await app.inject({ method, url: at, headers: { ...headers, 'sec-fetch-site': 'cross-site' } })
        if (changes) expect([method, url, foreign.statusCode]).toEqual([method, url, 403])
      }
    },
  )

  it('of the desk, which asks by itself, lets nobody by who may not review', async () => {
    const cookie = await cookieOf('An applicant', [])
    const desks = all.filter(({ url }) => url.startsWith('/desk'))
    expect(desks.length).toBeGreaterThan(5)
    for (const { method, url } of desks) {
      const ask = (headers: Readonly<Record<string, string>>) =>
        app.inject({ method, url: fill(url), headers: { host, ...headers } })
      // A form that is none is refused before anybody asks who sent it; nothing was done either way.
      expect([401, 400, 415], url).toContain((await ask({})).statusCode)
      expect([403, 400, 415], url).toContain((await ask({ cookie })).statusCode)
    }
  })
})

/** An address that the route takes, of nothing that there is. */
const fill = (url: string): string => url.replaceAll(/:(\w+)(\([^)]*\))?/g, 'nothing').replaceAll('*', 'nothing')
