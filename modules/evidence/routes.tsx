import { z } from 'zod'
import { pageType, sendKept, type App } from '#platform/http'
import { renderPage, type Site } from '#platform/ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { evidenceApi } from './api/evidenceApi.ts'
import type { Evidence } from './createEvidence.ts'
import { SourcePage } from './pages/SourcePage.tsx'
import { SourcesPage } from './pages/SourcesPage.tsx'

export interface EvidenceRoutes {
  readonly site: Site
  readonly evidence: Evidence
}

const ordinal = z.coerce.number().int().min(1).max(1_000_000)

/** `/sources`, `/sources/:id` and the API below `/api/sources` and `/api/quotes`. */
export function evidenceRoutes(app: App, { site, evidence }: EvidenceRoutes): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, draw: () => Promise<VNode>) =>
    sendKept(request, reply, {
      dependsOn: [await evidence.revision()],
      type: pageType,
      write: async () => renderPage(await draw()),
    })

  app.get('/sources', { schema: { querystring: z.object({ page: ordinal.default(1) }) } }, (request, reply) =>
    show(request, reply, async () => {
      const list = await evidence.list(request.query.page)
      return <SourcesPage site={site} language={request.language} path={request.url} list={list} />
    }),
  )

  const opening = z.object({ at: z.string().max(60).optional(), part: ordinal.optional() })
  const schema = { params: z.object({ id: z.string().min(1).max(200) }), querystring: opening }
  app.get('/sources/:id', { schema }, (request, reply) =>
    show(request, reply, async () => {
      const opened = await evidence.open(request.params.id, request.query)
      return <SourcePage site={site} language={request.language} path={request.url} opened={opened} />
    }),
  )

  evidenceApi(app, evidence)
}
