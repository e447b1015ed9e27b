import { sendOwn } from '#platform/http'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import { isUuid, partyId, personId } from '../model/actor.ts'
import { mandatesPerPage } from '../parties/waitingMandates.ts'
import { MandatesPage } from './MandatesPage.tsx'
import type { IdentityPages } from './pagesNeeds.ts'
import { timeIn } from './view.ts'

const asked = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  said: z.enum(['done']).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})
const form = z.object({ person: z.string().refine(isUuid), party: z.string().refine(isUuid) })

/** `/mandates`: who says that they act for whom, for an officer to confirm. */
export function mandateRoutes(app: App, { site, identity, kinds, timeZone }: IdentityPages): void {
  const { parties } = identity.rooms

  app.get(
    '/mandates',
    { config: { action: 'mandate.confirm' }, schema: { querystring: asked } },
    async (request, reply) => {
      const officer = await identity.require(request, 'mandate.confirm')
      const { language, url: path } = request
      const { page, said } = request.query
      const { total, mandates } = await parties.waiting(officer, page)
      const pages = Math.max(1, Math.ceil(total / mandatesPerPage))
      if (page > pages) throw new FeilunError('not-found')
      const time = (at: Date) => timeIn(at, language, timeZone())
      const props = { view: { site, language, path }, officer, mandates, page, pages, said, time, kinds: kinds() }
      return sendOwn(reply, renderPage(<MandatesPage {...props} />))
    },
  )

  app.post('/mandates', { config: { action: 'mandate.confirm' }, schema: { body: form } }, async (request, reply) => {
    const officer = await identity.require(request, 'mandate.confirm')
    const { person, party } = request.body
    await parties.confirm(officer, { person: personId(person), party: partyId(party) })
    return reply.redirect(keepingTongue('/mandates?said=done', request.url), 303)
  })
}
