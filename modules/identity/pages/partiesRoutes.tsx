import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import { isUuid, partyId, type Actor } from '../model/actor.ts'
import { nextPath } from '../links/nextPath.ts'
import { nameIn } from '../people/givenName.ts'
import { words } from '../words.ts'
import { PartiesPage, type TypedParty } from './PartiesPage.tsx'
import type { IdentityPages } from './pagesNeeds.ts'

const next = z.string().max(2_000).optional()
const form = z.object({ kind: z.string().max(100).default(''), name: z.string().max(1_000).default(''), next })
const asked = z.object({ next, lang: z.string().max(20).optional() })
const leaving = z.object({ party: z.string().refine(isUuid) })

/** Where the reader came from to say whom they act for, if they did. */
const cameFrom = (given: string | undefined): string | undefined => (given === undefined ? undefined : nextPath(given))

/** `/me/parties`: whom one acts for, adding one, leaving one. */
export function partiesRoutes(app: App, { site, identity, kinds }: IdentityPages): void {
  const { parties } = identity.rooms
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    back: string | undefined,
    typed?: TypedParty,
  ) => {
    const { language, url: path } = request
    const props = {
      view: { site, language, path },
      actor,
      kinds: kinds(),
      typed,
      back,
      parties: await parties.of(actor),
    }
    return sendOwn(reply, renderPage(<PartiesPage {...props} />))
  }

  app.get('/me/parties', { config: { action: 'self.read' }, schema: { querystring: asked } }, async (request, reply) =>
    show(request, reply, await identity.require(request, 'self.read'), cameFrom(request.query.next)),
  )

  app.post('/me/parties', { config: { action: 'self.change' }, schema: { body: form } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    const { kind, name: typed } = request.body
    const back = cameFrom(request.body.next)
    const name = nameIn(typed)
    const isKind = kinds().some(({ id }) => id === kind)
    if (name === undefined || !isKind) {
      const t = words(request.language)
      const errors = {
        ...(isKind ? {} : { kind: t('kind-wrong') }),
        ...(name === undefined ? { name: t('name-wrong') } : {}),
      }
      return show(request, reply.code(400), actor, back, { kind, name: typed, errors })
    }
    const mine = await parties.of(actor)
    // The button pressed twice adds one.
    if (!mine.some((each) => each.kind === kind && each.name === name)) await parties.create(actor, { kind, name })
    return reply.redirect(keepingTongue(back ?? '/me/parties', request.url), 303)
  })

  app.post(
    '/me/parties/leave',
    { config: { action: 'self.change' }, schema: { body: leaving } },
    async (request, reply) => {
      const actor = await identity.require(request, 'self.change')
      await parties.leave(actor, partyId(request.body.party)).catch((error: unknown) => {
        // Whoever has left already has what they want.
        if (!(error instanceof FeilunError && error.code === 'party-unknown')) throw error
      })
      return reply.redirect(keepingTongue('/me/parties', request.url), 303)
    },
  )
}
