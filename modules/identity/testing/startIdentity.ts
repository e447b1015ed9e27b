import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { rowsMigrations, type MigrationFolder } from '#platform/database'
import { createApp, type App } from '#platform/http'
import type { Site } from '#platform/ui'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createIdentity, type OwnIdentity } from '../createIdentity.ts'
import { identityMigrations } from '../migrations.ts'
import type { Actor, Grant } from '../model/actor.ts'
import { identityPlaces } from '../pages/identityPlaces.ts'
import { identityRoutes } from '../pages/identityRoutes.ts'

export const host = 'feilun.example'

/** A browser: it keeps cookies, follows nothing by itself, and says from where it sends. */
export interface Browser {
  readonly get: (url: string, headers?: Headers) => Promise<LightMyRequestResponse>
  readonly post: (url: string, fields?: Headers, headers?: Headers) => Promise<LightMyRequestResponse>
  /** The cookies that it would send. */
  readonly cookies: Map<string, string>
  readonly header: () => string
}

type Headers = Readonly<Record<string, string>>

export interface StartedIdentity {
  readonly scratch: ScratchDatabase
  readonly app: App
  readonly identity: OwnIdentity
  /** Another server of the same database. */
  readonly another: () => OwnIdentity
  readonly letters: { readonly to: string; readonly subject: string; readonly text: string }[]
  readonly browser: () => Browser
  /** Signs somebody with these grants in: their browser, and who they are. */
  readonly signedIn: (
    name: string,
    grants?: readonly Grant[],
  ) => Promise<{ readonly browser: Browser; readonly actor: Actor }>
  readonly actorIn: (browser: Browser, by?: OwnIdentity) => Promise<Actor | undefined>
  /** Moves the clock, back too. */
  readonly wait: (milliseconds: number) => void
  readonly now: () => Date
  readonly close: () => Promise<void>
}

/** The path of the link in a letter. */
export const linkIn = (text: string): string => {
  const [found] = /https?:\/\/\S+/.exec(text) ?? []
  const { pathname, search } = new URL(found ?? 'http://nothing')
  return `${pathname}${search}`
}

/** Another module that the site has besides. */
export interface Besides {
  readonly migrations: readonly MigrationFolder[]
  readonly routes: (
    app: App,
    started: Pick<StartedIdentity, 'scratch' | 'identity' | 'now'> & { readonly site: Site },
  ) => void
}

/** Identity over a database of its own, on a site with this address, with a clock that the test moves. */
export async function startIdentity(origin = `http://${host}`, besides?: Besides): Promise<StartedIdentity> {
  const scratch = await scratchDatabase([rowsMigrations, identityMigrations, ...(besides?.migrations ?? [])])
  let time = Date.UTC(2026, 4, 4)
  let seed = 0
  const now = () => new Date(time)
  /** Different each time, and the same in each run. */
  const random = (bytes: number) => {
    seed++
    return new Uint8Array(bytes).map((_, at) => (at < 4 ? seed >> (8 * at) : seed + at) % 256)
  }
  const letters: { to: string; subject: string; text: string }[] = []
  const mail = {
    send: async (letter: { to: string; subject: string; text: string }) => {
      letters.push(letter)
    },
  }
  const needs = { database: scratch.database, now, random, newId: randomUUID, mail, origin: () => origin }
  const identity = createIdentity(needs)
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const say = (hant: string, en: string) => ({ 'zh-Hant': hant, 'zh-Hans': hant, en })
  const site = {
    asset: (name: string) => `/assets/${name}`,
    name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
    origin,
    styles: '/assets/feilun.css',
  }
  besides?.routes(app, { scratch, identity, now, site })
  identityRoutes(app, {
    site,
    identity,
    now,
    timeZone: () => 'Asia/Hong_Kong',
    ways: [
      {
        id: 'elsewhere',
        name: say('別處', 'Elsewhere'),
        about: say('經別處', 'By elsewhere'),
        href: '/sign-in/with/elsewhere',
      },
    ],
    places: identityPlaces,
    kinds: () => [
      { id: 'school', name: say('學校', 'School') },
      { id: 'company', name: say('公司', 'Company') },
    ],
    schemes: () => [{ id: 'grant', name: say('資助', 'Grant') }],
  })
  await app.ready()

  let browsers = 0
  const browser = (): Browser => {
    browsers++
    // Each at an address of its own, since links are limited by it.
    const remoteAddress = `10.0.${browsers >> 8}.${browsers % 256}`
    const cookies = new Map<string, string>()
    const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const send = async (method: 'GET' | 'POST', url: string, fields: Headers, headers: Headers) => {
      const answer = await app.inject({
        method,
        url,
        remoteAddress,
        headers: {
          host,
          accept: 'text/html',
          'accept-language': 'en',
          ...(cookies.size === 0 ? {} : { cookie: header() }),
          ...(method === 'GET'
            ? {}
            : { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        ...(method === 'GET' ? {} : { payload: new URLSearchParams(fields).toString() }),
      })
      for (const { name, value, maxAge } of answer.cookies) {
        if (maxAge === 0) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    }
    return {
      cookies,
      header,
      get: (url, headers = {}) => send('GET', url, {}, headers),
      post: (url, fields = {}, headers = {}) => send('POST', url, fields, headers),
    }
  }
  const actorIn = ({ header }: Browser, by: OwnIdentity = identity) =>
    by.actorOf({ method: 'GET', host, headers: { cookie: header() } })

  return {
    scratch,
    app,
    identity,
    another: () => createIdentity(needs),
    letters,
    browser,
    actorIn,
    signedIn: async (name, grants = []) => {
      const { link } = await identity.inviteAsOperator({ name, grants })
      const mine = browser()
      await mine.get(link.path)
      await mine.post('/sign-in/link', { key: new URL(link.path, origin).searchParams.get('key') ?? '' })
      const actor = await actorIn(mine)
      if (actor === undefined) throw new Error(`${name} did not come in`)
      return { browser: mine, actor }
    },
    wait: (milliseconds) => {
      time += milliseconds
    },
    now,
    close: async () => {
      await app.close()
      await scratch.close()
    },
  }
}
