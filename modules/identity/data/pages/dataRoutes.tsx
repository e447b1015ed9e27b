import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '#platform/http'
import { keepingTongue, renderPage, type Site } from '#platform/ui'
import type { OwnIdentity } from '../../createIdentity.ts'
import type { Actor } from '../../model/actor.ts'
import { timeIn } from '../../pages/view.ts'
import type { Data } from '../createData.ts'
import { factsConsent } from '../purposes.ts'
import { dataWords } from '../words.ts'
import { DataPage } from './DataPage.tsx'
import { ErasedPage } from './ErasedPage.tsx'
import { ErasePage } from './ErasePage.tsx'
import { exportDocument } from './exportDocument.ts'
import { ReadsPage } from './ReadsPage.tsx'

export interface DataRoutes {
  readonly site: Site
  readonly identity: OwnIdentity
  readonly data: Data
  readonly now: () => Date
  readonly timeZone: () => string
}

const lang = z.string().max(20).optional()
const asked = z.object({ said: z.enum(['given', 'withdrawn']).optional().catch(undefined), lang })
const paged = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1), lang })
const purpose = z.object({ purpose: z.string().regex(/^[a-z-]{1,60}$/) })
const sure = z.object({ sure: z.string().max(10).optional() })
const reads = { action: 'self.read' } as const
const changes = { action: 'self.change' } as const
/** A browser that was left open is not to end somebody: they come in anew where it is longer ago than this, in milliseconds. */
const freshFor = 15 * 60_000

/** `/me/data`: what is kept of one; `/reads`, `/consents`, `/download`, `/erase`. */
export function dataRoutes(app: App, { site, identity, data, now, timeZone }: DataRoutes): void {
  const { self } = identity.rooms
  const viewOf = ({ language, url: path }: FastifyRequest) => ({ site, language, path })
  const timeFor =
    ({ language }: FastifyRequest) =>
    (at: Date) =>
      timeIn(at, language, timeZone())

  app.get('/me/data', { config: reads, schema: { querystring: asked } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.read')
    const [held, consents] = await Promise.all([data.held(actor), self.consents(actor)])
    const props = { view: viewOf(request), held, consents, time: timeFor(request), said: request.query.said }
    return sendOwn(reply, renderPage(<DataPage {...props} />))
  })

  app.get('/me/data/reads', { config: reads, schema: { querystring: paged } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.read')
    const { page } = request.query
    const [found, parties] = await Promise.all([self.reads(actor, page), identity.partiesOf(actor)])
    const props = { view: viewOf(request), reads: found, page, parties, time: timeFor(request) }
    return sendOwn(reply, renderPage(<ReadsPage {...props} />))
  })

  app.post('/me/data/consents', { config: changes, schema: { body: purpose } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    await data.withdraw(actor, request.body.purpose)
    return reply.redirect(keepingTongue('/me/data?said=withdrawn#consents', request.url), 303)
  })

  app.post('/me/data/keep', { config: changes }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    await self.consent(actor, factsConsent(request.language))
    return reply.redirect(keepingTongue('/me/data?said=given#consents', request.url), 303)
  })

  app.get('/me/data/download', { config: reads }, async (request, reply) => {
    const actor = await identity.require(request, 'self.read')
    const document = exportDocument(await data.exportOf(actor), {
      at: now(),
      origin: site.origin,
      language: request.language,
    })
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="my-data.json"',
        'x-content-type-options': 'nosniff',
      })
      .type('application/json; charset=utf-8')
      .send(document)
  })

  const showErase = async (request: FastifyRequest, reply: FastifyReply, actor: Actor, wrong?: string) => {
    const props = {
      view: viewOf(request),
      plan: await data.plan(actor),
      isFresh: await isFresh(request, actor),
      signIn: keepingTongue('/sign-in?next=/me/data/erase', request.url),
      wrong,
    }
    return sendOwn(reply, renderPage(<ErasePage {...props} />))
  }
  const isFresh = async (request: FastifyRequest, actor: Actor): Promise<boolean> => {
    const mine = (await self.sessions(actor, request)).find(({ isThis }) => isThis)
    return mine !== undefined && now().getTime() - mine.since.getTime() < freshFor
  }

  app.get('/me/data/erase', { config: reads }, async (request, reply) =>
    showErase(request, reply, await identity.require(request, 'self.read')),
  )

  app.post('/me/data/erase', { config: changes, schema: { body: sure } }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    if (request.body.sure !== 'yes') {
      const wrong = dataWords(request.language)('erase.sure.wrong')
      return showErase(request, reply.code(422), actor, wrong)
    }
    if (!(await isFresh(request, actor)))
      return reply.redirect(keepingTongue('/sign-in?next=/me/data/erase', request.url), 303)
    await data.erase(actor)
    await identity.signOut(request, reply)
    return reply.redirect(keepingTongue('/erased', request.url), 303)
  })

  app.get('/erased', { config: { action: 'public' } }, (request, reply) =>
    sendOwn(reply, renderPage(<ErasedPage view={viewOf(request)} />)),
  )
}
