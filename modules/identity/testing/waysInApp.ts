import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { rowsMigrations } from '#platform/database'
import { createApp, type App } from '#platform/http'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createIdentity } from '../createIdentity.ts'
import { routeGuard } from '../guard/routeGuard.ts'
import { identityMigrations } from '../migrations.ts'
import { createPasskeys } from '../passkeys/createPasskeys.ts'
import { passkeyRoutes } from '../passkeys/routes.tsx'
import { createProviderSignIn } from '../providers/flows/createProviderSignIn.ts'
import type { Provider } from '../providers/provider.ts'
import { providerRoutes } from '../providers/routes.tsx'

export interface WaysInApp {
  readonly app: App
  readonly scratch: ScratchDatabase
  readonly identity: ReturnType<typeof createIdentity>
  readonly secrets: ReturnType<typeof createSecrets>
  /** The instant that everything goes by; tests move it. */
  /** Whether everybody agreed before that what registers say is kept; else each is asked for themselves. */
  readonly agreed: { byAll: boolean }
  readonly clock: { time: number }
  readonly close: () => Promise<void>
}

/** The ways of signing in over a database of their own, for tests. */
export async function waysInApp(
  origin: string,
  providersFor: (needs: {
    readonly now: () => Date
    readonly secrets: WaysInApp['secrets']
  }) => readonly Provider[] | Promise<readonly Provider[]>,
): Promise<WaysInApp> {
  const scratch = await scratchDatabase([rowsMigrations, identityMigrations])
  const clock = { time: Date.now() }
  const now = () => new Date(clock.time)
  const secrets = createSecrets('a master key that only tests use!')
  const { database } = scratch
  const shared = { database, now, random: randomBytes, origin: () => origin }
  const identity = createIdentity({ ...shared, newId: randomUUID, mail: { send: async () => {} } })
  const agreed = { byAll: true }
  const agreeing: typeof identity = {
    ...identity,
    agreesTo: async (...asked) => agreed.byAll || identity.agreesTo(...asked),
  }
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  routeGuard(app, identity)
  const site = {
    asset: (name: string) => `/assets/${name}`,
    name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
    origin,
    styles: '/assets/feilun.css',
  }
  const providers = await providersFor({ now, secrets })
  providerRoutes(app, {
    site,
    identity,
    signIn: createProviderSignIn({ ...shared, identity: agreeing, secrets, providers }),
  })
  const passkeys = createPasskeys({ ...shared, identity, siteName: 'Feilun' })
  passkeyRoutes(app, { site, identity, passkeys, dayOf: (at) => at.toISOString().slice(0, 10) })
  // What comes after signing in stands elsewhere; here it says who came in.
  app.get('/who', async (request, reply) => reply.send((await identity.actorOf(request)) ?? {}))
  app.get('/in/:name', { schema: { params: z.object({ name: z.string() }) } }, async (request, reply) => {
    const { name } = request.params
    const person = await identity.personFor('test', name, { name, assurance: 'said' })
    await identity.signIn(request, reply, person, 'link')
    return reply.send('in')
  })
  await app.ready()
  return {
    app,
    scratch,
    identity,
    secrets,
    agreed,
    clock,
    close: async () => {
      await app.close()
      await scratch.close()
    },
  }
}
