import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '#platform/http'
import { keepingTongue, renderPage, type Site } from '#platform/ui'
import { cookieHeader, keyCookieHeader, keyIn, sessionCookieOf } from './cookie.ts'
import type { Desk } from './createDesk.ts'
import type { DeskEntry } from './deskEntry.ts'
import { requireOwnPage } from './ownPage.ts'
import { DeskPage } from './pages/DeskPage.tsx'
import { OpenPage } from './pages/OpenPage.tsx'
import { sendDeskPage } from './sendDeskPage.ts'

export interface DeskRoutes {
  readonly site: Site
  readonly desk: Desk
  readonly desks: readonly DeskEntry[]
}

const key = z.string().regex(/^[\w-]{1,200}$/)
const asked = z.object({ key: key.optional(), lang: z.string().max(20).optional() })

/** Whatever is answered here, refusals too, is for one reader. */
const privately = async (_: FastifyRequest, reply: FastifyReply): Promise<void> => {
  void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
}

/** `/desk`, which lists the desks; `/desk/open`, where a link leads; `/desk/leave`. */
export function deskRoutes(app: App, { site, desk, desks }: DeskRoutes): void {
  app.get('/desk', { onRequest: privately }, async (request, reply) => {
    const reviewer = await desk.reviewerOf(request)
    const { language, url: path } = request
    return sendDeskPage(reply, renderPage(<DeskPage {...{ site, language, path, reviewer, desks }} />))
  })

  app.get('/desk/open', { onRequest: privately, schema: { querystring: asked } }, async (request, reply) => {
    const { language, url: path, query, headers } = request
    const linkKey = query.key ?? keyIn(headers.cookie) ?? ''
    const reviewer = await desk.holderOf(linkKey)
    if (query.key === undefined) {
      return sendDeskPage(reply, renderPage(<OpenPage {...{ site, language, path, reviewer, linkKey }} />))
    }
    // Out of the address, so that it is in no link of the page, no referrer and no history.
    void reply.header('set-cookie', keyCookieHeader(linkKey, site.origin))
    return reply.redirect(keepingTongue('/desk/open', path), 303)
  })

  app.post('/desk/open', { onRequest: privately, schema: { body: z.object({ key }) } }, async (request, reply) => {
    requireOwnPage(request)
    const { token, seconds } = await desk.open(request.body.key, sessionCookieOf(site.origin))
    void reply.header('set-cookie', cookieHeader(token, seconds, site.origin))
    void reply.header('set-cookie', keyCookieHeader(undefined, site.origin))
    return reply.redirect(keepingTongue('/desk', request.url), 303)
  })

  app.post('/desk/leave', { onRequest: privately }, async (request, reply) => {
    await desk.leave(request)
    void reply.header('set-cookie', cookieHeader(undefined, 0, site.origin))
    return reply.redirect(keepingTongue('/', request.url), 303)
  })
}
