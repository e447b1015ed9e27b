import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '#platform/http'
import { languages } from '#platform/i18n'
import { keepingTongue, renderPage } from '#platform/ui'
import { isUuid, type Actor } from '../model/actor.ts'
import { nameIn } from '../people/givenName.ts'
import { may } from '../permissions/may.ts'
import { words } from '../words.ts'
import { MePage, type MePageProps } from './MePage.tsx'
import type { IdentityPages } from './pagesNeeds.ts'
import { timeIn } from './view.ts'

const asked = z.object({
  said: z.enum(['saved', 'ended']).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})
const form = z.object({ name: z.string().max(1_000), language: z.enum(languages) })
const ending = z.object({ handle: z.string().max(60) })

/** `/me`: who one is here; `/me/sessions` ends sessions. */
export function meRoutes(app: App, needs: IdentityPages): void {
  const { site, identity, places, kinds, schemes, passkeys, timeZone } = needs
  const { self } = identity.rooms

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    more: Pick<MePageProps, 'said' | 'wrong'>,
  ) => {
    const { language, url: path } = request
    const [person, parties, sessions, list] = await Promise.all([
      self.person(actor),
      identity.partiesOf(actor),
      self.sessions(actor, request),
      passkeys?.of(actor.person),
    ])
    const props = {
      view: { site, language, path },
      actor,
      person,
      parties,
      sessions,
      passkeys: passkeys === undefined || list === undefined ? undefined : { href: passkeys.href, list },
      places: places.filter(({ action }) => may(actor, action)),
      schemes: schemes(),
      kinds: kinds(),
      time: (at: Date) => timeIn(at, language, timeZone()),
      ...more,
    }
    return sendOwn(reply, renderPage(<MePage {...props} />))
  }

  app.get('/me', { config: { action: 'self.read' }, schema: { querystring: asked } }, async (request, reply) =>
    show(request, reply, await identity.require(request, 'self.read'), { said: request.query.said }),
  )

  app.post('/me', { config: { action: 'self.change' }, schema: { body: form } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    const { name: typed, language } = request.body
    const name = nameIn(typed)
    if (name === undefined) {
      const error = words(request.language)('name-wrong')
      return show(request, reply.code(400), actor, { wrong: { name: typed, error } })
    }
    await self.change(actor, { name, language })
    return reply.redirect(keepingTongue('/me?said=saved', request.url), 303)
  })

  app.post('/me/sessions', { config: { action: 'self.change' }, schema: { body: ending } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    const { handle } = request.body
    if (handle === 'others') await self.endSessions(actor, request)
    else if (isUuid(handle)) await self.endSessions(actor, request, handle)
    return reply.redirect(keepingTongue('/me?said=ended#sessions', request.url), 303)
  })
}
