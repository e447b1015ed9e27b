import { z } from 'zod'
import { requireOwnPage, type App, sendOwn } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import { keyCookieHeader, keyIn, linkPath } from '../links/keyCookie.ts'
import { LinkPage } from './LinkPage.tsx'
import type { IdentityPages } from './pagesNeeds.ts'

const key = z.string().regex(/^[\w-]{1,200}$/)
const asked = z.object({ key: key.optional(), lang: z.string().max(20).optional() })

/** `/sign-in/link`, where a link leads: it asks first, since programs that preview links open them too. */
export function linkRoutes(app: App, { site, identity }: IdentityPages): void {
  const { links } = identity.rooms
  // A refusal is for one reader too.
  const privately = {
    onRequest: async (_: unknown, reply: { headers: (all: Record<string, string>) => unknown }) => {
      void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    },
  }
  app.get(
    linkPath,
    { ...privately, config: { action: 'public' }, schema: { querystring: asked } },
    async (request, reply) => {
      const { language, url: path, query, headers } = request
      const linkKey = query.key ?? keyIn(headers.cookie) ?? ''
      const { name } = await links.holderOf(linkKey)
      if (query.key === undefined) {
        return sendOwn(reply, renderPage(<LinkPage view={{ site, language, path }} name={name} linkKey={linkKey} />))
      }
      // Out of the address, so that it is in no link of the page, no referrer and no history.
      void reply.header('set-cookie', keyCookieHeader(linkKey, site.origin))
      return reply.redirect(keepingTongue(linkPath, path), 303)
    },
  )

  app.post(
    linkPath,
    { ...privately, config: { action: 'public' }, schema: { body: z.object({ key }) } },
    async (request, reply) => {
      requireOwnPage(request)
      const { person, next } = await links.spend(request.body.key)
      await identity.signIn(request, reply, person.id, 'link')
      void reply.header('set-cookie', keyCookieHeader(undefined, site.origin))
      return reply.redirect(keepingTongue(next, request.url), 303)
    },
  )
}
