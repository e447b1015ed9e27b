import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sendPage, type App } from '#platform/http'
import { renderPage, type Site } from '#platform/ui'
import { nextPath } from '../links/nextPath.ts'
import type { Identity } from '../model/identity.ts'
import type { ProviderSignIn } from './flows/createProviderSignIn.ts'
import { WaitPage } from './pages/WaitPage.tsx'

export interface ProviderRoutes {
  readonly site: Site
  readonly identity: Pick<Identity, 'actorOf'>
  readonly signIn: ProviderSignIn
}

const params = z.object({ provider: z.string().max(40) })
const begun = z.object({
  next: z.string().max(2_000).optional(),
  facts: z.string().optional(),
  link: z.string().optional(),
})
const returned = z.object({ for: z.string().max(100).optional(), without: z.literal('1').optional() })

const wide = { action: 'public' } as const
/** A look ahead must neither begin a sign-in nor use one up. */
const options = { config: wide, exposeHeadRoute: false }
const deliveryBytes = 262_144
const lookAgainSeconds = 3

/** Whatever is answered here, refusals too, is for one browser; no other site is told the address it came from. */
const privately = async (_: FastifyRequest, reply: FastifyReply): Promise<void> => {
  void reply.headers({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  })
}

/** Whether a link of our own page was followed: no other site can have one's account linked to somebody. */
const isFromOwnPage = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-site'] === 'same-origin'

/** `/sign-in/with/:provider`, which leads there; `…/back`, where the person comes back and its server delivers. */
export function providerRoutes(app: App, { site, identity, signIn }: ProviderRoutes): void {
  app.get(
    '/sign-in/with/:provider',
    { ...options, onRequest: privately, schema: { params, querystring: begun } },
    async (request, reply) => {
      const { next, facts, link } = request.query
      const mayLink = (link !== undefined || facts !== undefined) && isFromOwnPage(request)
      const linkTo = mayLink ? (await identity.actorOf(request))?.person : undefined
      const to = await signIn.begin({ request, reply }, request.params.provider, {
        next: nextPath(next),
        wants: facts === undefined ? 'sign-in' : 'facts',
        linkTo,
        language: request.language,
        userAgent: request.headers['user-agent'],
      })
      return reply.redirect(to.href, 303)
    },
  )

  app.get(
    '/sign-in/with/:provider/back',
    { ...options, onRequest: privately, schema: { params, querystring: returned } },
    async (request, reply) => {
      const { language, url: path, query } = request
      const provider = signIn.provider(request.params.provider)
      const isWithout = query.without === '1' && provider.kind === 'person'
      if (query.for !== undefined && !isWithout && (await signIn.isAwaited(query.for))) {
        void reply.header('refresh', String(lookAgainSeconds))
        const mayGoOn = provider.kind === 'person'
        return sendPage(
          reply,
          renderPage(<WaitPage {...{ site, language, path, mayGoOn }} provider={provider.label} />),
        )
      }
      const arrived = await signIn.back({ request, reply }, provider.id, { path, language, without: isWithout })
      return reply.redirect(arrived.kind === 'in' ? arrived.next : arrived.path, 303)
    },
  )

  // From the provider's server, which shows who it is by a reference that only the two of us know: there is no browser and no cookie.
  app.post(
    '/sign-in/with/:provider/back',
    { config: wide, bodyLimit: deliveryBytes, onRequest: privately, schema: { params, body: z.unknown() } },
    async (request, reply) => reply.send(await signIn.receive(request.params.provider, request.body)),
  )
}
