import { z } from 'zod'
import { requireOwnPage, type App, sendOwn } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import { nextPath } from '../links/nextPath.ts'
import { emailOf } from '../people/email.ts'
import { words } from '../words.ts'
import { SentPage } from './SentPage.tsx'
import { SignInPage } from './SignInPage.tsx'
import type { IdentityPages } from './pagesNeeds.ts'

const asked = z.object({ next: z.string().max(2_000).optional(), lang: z.string().max(20).optional() })
const form = z.object({ email: z.string().max(400).default(''), next: z.string().max(2_000).optional() })

/** Links from one address of the network in a minute: a school may sign in at once, a program may not. */
const perMinute = 30

/** `/sign-in`: how to come in; a link is sent by posting an address. */
export function signInRoutes(app: App, { site, identity, ways }: IdentityPages): void {
  app.get('/sign-in', { config: { action: 'public' }, schema: { querystring: asked } }, async (request, reply) => {
    const { language, url: path } = request
    const here = (await identity.actorOf(request))?.name
    const view = { site, language, path }
    return sendOwn(reply, renderPage(<SignInPage {...{ view, ways, here, next: nextPath(request.query.next) }} />))
  })

  app.post(
    '/sign-in',
    { config: { action: 'public', rateLimit: { max: perMinute, timeWindow: '1 minute' } }, schema: { body: form } },
    async (request, reply) => {
      requireOwnPage(request)
      const { language, url: path } = request
      const next = nextPath(request.body.next)
      const email = emailOf(request.body.email)
      if (email === undefined) {
        const view = { site, language, path }
        const error = words(language)('email-wrong')
        const typed = { email: request.body.email, error }
        return sendOwn(reply.code(400), renderPage(<SignInPage {...{ view, ways, next, ...typed }} />))
      }
      await identity.rooms.links.send(email, { next, language })
      return reply.redirect(keepingTongue('/sign-in/sent', path), 303)
    },
  )

  app.get('/sign-in/sent', { config: { action: 'public' } }, (request, reply) => {
    const { language, url: path } = request
    return sendOwn(reply, renderPage(<SentPage view={{ site, language, path }} />))
  })
}
