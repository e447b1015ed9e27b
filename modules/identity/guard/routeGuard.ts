import type { App } from '#platform/http'
import type { Identity } from '../model/identity.ts'
import type { Action } from '../permissions/table.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a person must be allowed to do for this route to answer them; `public` for everyone. */
    action?: Action | 'public'
  }
}

/**
 * Lets nobody reach a route whose action they may not do, before its body is read; what such a route answers is for one reader, so nothing on
 * the way keeps it. What a route does with a scheme or a party is asked again where that is known.
 */
export function routeGuard(app: App, identity: Pick<Identity, 'require'>): void {
  app.addHook('onRequest', async (request, reply) => {
    const { action } = request.routeOptions.config
    if (action === undefined || action === 'public') return
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    await identity.require(request, action)
  })
}
