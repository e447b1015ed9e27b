import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError, detailsOf } from '#platform/errors'
import type { App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import { isUuid, ROLES, type Actor } from '../model/actor.ts'
import { peoplePerPage } from '../people/peopleList.ts'
import { PeoplePage, type TypedInvitation } from './PeoplePage.tsx'
import type { IdentityPages } from './pagesNeeds.ts'
import { timeIn } from './view.ts'

const asked = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  search: z.string().max(200).optional(),
  said: z.enum(['invited', 'sent', 'ended']).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})
const form = z.object({
  name: z.string().max(1_000).default(''),
  email: z.string().max(400).default(''),
  role: z.string().max(40).default(''),
  scheme: z.string().max(100).default(''),
})
const ending = z.object({ grant: z.string().refine(isUuid) })

/** What is kept between making a link and showing it once. */
const madeLink = z.object({ name: z.string(), link: z.string() })

/** `/people`: who works here and in which roles, for administrators. */
export function peopleRoutes(app: App, { site, identity, schemes, timeZone }: IdentityPages): void {
  const { people } = identity.rooms

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { actor, query, typed }: { actor: Actor; query: z.output<typeof asked>; typed?: TypedInvitation },
  ) => {
    const { language, url: path } = request
    const { page, said } = query
    const search = query.search?.trim() === '' ? undefined : query.search?.trim()
    const list = await people.list(actor, search === undefined ? { page } : { search, page })
    const pages = Math.max(1, Math.ceil(list.total / peoplePerPage))
    if (page > pages) throw new FeilunError('not-found')
    const kept = said === 'invited' ? await identity.take(request, 'invited') : undefined
    const made = kept === undefined ? undefined : madeLink.parse(JSON.parse(kept))
    const time = (at: Date) => timeIn(at, language, timeZone())
    const view = { site, language, path }
    const props = { view, list, search, page, pages, said, made, time, schemes: schemes(), typed }
    return sendOwn(reply, renderPage(<PeoplePage {...props} />))
  }

  app.get('/people', { config: { action: 'people.manage' }, schema: { querystring: asked } }, async (request, reply) =>
    show(request, reply, { actor: await identity.require(request, 'people.manage'), query: request.query }),
  )

  app.post('/people', { config: { action: 'people.manage' }, schema: { body: form } }, async (request, reply) => {
    const actor = await identity.require(request, 'people.manage')
    const { name, email, role: given, scheme } = request.body
    const role = ROLES.find((each) => each === given) ?? 'applicant'
    const grant = scheme === '' ? { role } : { role, scheme }
    try {
      const invited = await people.invite(actor, {
        name,
        ...(email.trim() === '' ? {} : { email }),
        language: request.language,
        grants: [grant],
      })
      if ('sentTo' in invited) return await reply.redirect(keepingTongue('/people?said=sent', request.url), 303)
      const link = new URL(invited.link.path, site.origin).href
      await identity.keep(request, reply, 'invited', JSON.stringify({ name, link }))
      return await reply.redirect(keepingTongue('/people?said=invited', request.url), 303)
    } catch (error) {
      if (!(error instanceof FeilunError) || error.code !== 'request-invalid') throw error
      const typed = { name, email, role: given, scheme, errors: detailsOf(error, request.language) }
      return show(request, reply.code(400), { actor, query: { page: 1 }, typed })
    }
  })

  app.post('/people/end', { config: { action: 'people.manage' }, schema: { body: ending } }, async (request, reply) => {
    const actor = await identity.require(request, 'people.manage')
    await people.endGrant(actor, request.body.grant)
    return reply.redirect(keepingTongue('/people?said=ended', request.url), 303)
  })
}
