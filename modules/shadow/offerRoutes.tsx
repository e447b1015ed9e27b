import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Identity, PartyView } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import type { Language } from '#platform/i18n'
import { renderPage } from '#platform/ui'
import type { Shadow } from './createShadow.ts'
import { OfferPage } from './pages/OfferPage.tsx'
import { aboutOffer, typedOffer, type TypedOffer } from './pages/typedOffer.ts'
import type { View } from './pages/view.ts'

/** What an offer needs of the gateway. */
export interface OfferPort {
  /** Names of models that the gateway leads to. */
  readonly models: () => readonly string[]
  readonly measures: (language: Language) => readonly { readonly id: string; readonly name: string }[]
  /** Opens a project with this much to spend, in US dollars as typed. Gives its id. @throws FeilunError `amount-invalid` and those of opening */
  readonly open: (
    actor: Actor,
    project: { readonly name: string; readonly party: string; readonly measure: string; readonly limit: string },
  ) => Promise<string>
}

interface OfferNeeds {
  readonly identity: Pick<Identity, 'require' | 'organisations'>
  readonly shadow: Shadow
  readonly offers: OfferPort
  readonly viewFor: (request: FastifyRequest) => View
  readonly goTo: (request: FastifyRequest, reply: FastifyReply, href: string) => FastifyReply
}

/** `/shadow/offer`: a department's use past the gateway becomes a project of its own, in one press. */
export function offerRoutes(app: App, { identity, shadow, offers, viewFor, goTo }: OfferNeeds): void {
  const open = { config: { action: 'project.open' } } as const
  const page = async (
    request: FastifyRequest,
    actor: Actor,
    offer: TypedOffer,
    wrong: 'party' | 'measure' | 'limit' | undefined,
  ) => {
    const known = (await shadow.domains()).find(({ domain }) => domain === offer.domain)
    // The department's own name first: often there is a party of that very name.
    const named = await identity.organisations(actor, offer.department)
    const parties: readonly PartyView[] = named.length > 0 ? named : await identity.organisations(actor, '')
    return renderPage(
      <OfferPage
        view={viewFor(request)}
        offer={offer}
        service={known?.service ?? offer.domain}
        parties={parties}
        measures={offers.measures(request.language)}
        models={offers.models()}
        wrong={wrong}
      />,
    )
  }

  app.get('/shadow/offer', { ...open, schema: { querystring: aboutOffer } }, async (request, reply) => {
    const actor = await identity.require(request, 'project.open')
    const offer = typedOffer.parse(request.query)
    return sendOwn(reply, await page(request, actor, offer, undefined))
  })
  app.post('/shadow/offer', { ...open, schema: { body: typedOffer } }, async (request, reply) => {
    const actor = await identity.require(request, 'project.open')
    const offer = request.body
    const { department, domain, party, measure, limit, note } = offer
    if (party === '') return sendOwn(reply.code(422), await page(request, actor, offer, 'party'))
    if (measure === '') return sendOwn(reply.code(422), await page(request, actor, offer, 'measure'))
    let project: string
    try {
      project = await offers.open(actor, { name: `${department} ${domain}`.trim(), party, measure, limit })
    } catch (error) {
      if (!(error instanceof FeilunError) || error.code !== 'amount-invalid') throw error
      return sendOwn(reply.code(422), await page(request, actor, offer, 'limit'))
    }
    await shadow.offer(actor, { department, domain, project, note })
    return goTo(request, reply, '/shadow?done=offered')
  })
}
