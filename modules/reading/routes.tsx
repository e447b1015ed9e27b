import type { App } from '#platform/http'
import { readingApi } from './api/readingApi.ts'
import { candidateRoutes } from './pages/candidateRoutes.tsx'
import { changesRoutes } from './pages/changesRoutes.tsx'
import { listRoutes } from './pages/listRoutes.tsx'
import { textRoutes } from './pages/textRoutes.tsx'
import type { ReadingRoutesNeeds } from './routesNeeds.ts'

/** `/desk/reading` and what is below it, for reviewers; `/api/reading/:source`. */
export function readingRoutes(app: App, needs: ReadingRoutesNeeds): void {
  app.register(async (within) => {
    // Refusals too are for one reviewer.
    within.addHook('onRequest', async (_, reply) => {
      void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    })
    listRoutes(within, needs)
    changesRoutes(within, needs)
    textRoutes(within, needs)
    candidateRoutes(within, needs)
  })
  readingApi(app, needs)
}
