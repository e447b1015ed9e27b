import { schemesRoutes } from '#modules/schemes'
import { createApp, type App } from '#platform/http'
import type { Site } from '#platform/ui'
import { standRoutes } from '../routes.ts'
import type { LoadedPack } from '#modules/packs'
import type { PlainDate } from '#engines/rules'
import { day, harbour, said } from './harbour.ts'

export const site: Site = {
  asset: (name) => `/assets/${name}`,
  name: said('Feilun'),
  origin: 'https://feilun.example',
  styles: '/assets/feilun.css',
}

/** What the routes depend on, so that a test can make it another while they are served. */
export interface World {
  pack: LoadedPack
  today: PlainDate
  revision: string
}

export const theWorld = (): World => ({ pack: harbour, today: day('2026-03-10'), revision: '0' })

/** The routes of the schemes and of "Where do I stand" over the made-up city; no quote of it is ingested. */
export async function harbourApp(world: World = theWorld()): Promise<App> {
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: (problem) => `<title>${problem.title}</title>`,
  })
  const packs = { current: () => world.pack }
  const today = () => world.today
  const evidence = {
    revision: async () => world.revision,
    quotes: async (cited: readonly { source: string; start: number; end: number }[]) =>
      cited.map(({ source, start, end }) => ({
        source: { kind: 'not-described', id: source } as const,
        start,
        end,
        href: `/sources/${source}?at=${start}-${end}#quote`,
        status: 'not-ingested' as const,
      })),
  }
  schemesRoutes(app, { site, packs, evidence, today })
  standRoutes(app, { site, packs, today })
  await app.ready()
  return app
}
