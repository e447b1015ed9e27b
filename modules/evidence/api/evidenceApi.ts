import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isKnown, jsonType, sendKept, type App, type Keepable } from '#platform/http'
import type { Evidence } from '../createEvidence.ts'
import { mostClaims, partSize } from '../opening.ts'
import { presentListed, presentOpened } from './present.ts'
import { quoteAt, textOf } from './quoteAt.ts'
import { list, opened, ordinal, params, quote, quoteQuery } from './shapes.ts'

const tags = ['sources']

/** What programs are given of sources. */
export function evidenceApi(app: App, evidence: Evidence): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, write: Keepable['write']) =>
    sendKept(request, reply, { dependsOn: [await evidence.revision()], type: jsonType, write })

  app.get(
    '/api/sources',
    {
      schema: {
        tags,
        summary: 'All sources',
        description:
          'The documents that the pack cites, in its order, then texts that no pack describes. Fifty to a page.',
        querystring: z.strictObject({ page: ordinal.default(1), lang: z.string().optional() }),
        response: { 200: list },
      },
    },
    (request, reply) =>
      send(request, reply, async (): Promise<z.input<typeof list>> => {
        const { described, undescribed, page, pages, sources } = await evidence.list(request.query.page)
        return { total: described + undescribed, page, pages, sources: sources.map(presentListed) }
      }),
  )

  app.get(
    '/api/sources/:id',
    {
      schema: {
        tags,
        summary: 'One source',
        description: `What is known of a source, its passages by offsets (${partSize} to a part), what rests on that part of it (${mostClaims} at most), and its versions.`,
        params,
        querystring: z.strictObject({ part: ordinal.default(1), lang: z.string().optional() }),
        response: { 200: opened },
      },
    },
    (request, reply) =>
      send(request, reply, async (): Promise<z.input<typeof opened>> =>
        presentOpened(await evidence.open(request.params.id, { part: request.query.part })),
      ),
  )

  app.get(
    '/api/sources/:id/text',
    {
      schema: {
        tags,
        summary: 'The text of a source',
        description:
          'Exactly the stored text, as UTF-8. Its SHA-256 is the ETag. 404 while the source is not ingested.',
        params,
        response: { 200: z.string() },
        produces: ['text/plain'],
      },
    },
    async (request, reply) => {
      const { text, sha256 } = await textOf(evidence, request.params.id)
      void reply.header('cache-control', 'no-cache')
      if (isKnown(request, reply, `"${sha256}"`)) return reply
      return reply.type('text/plain; charset=utf-8').send(text)
    },
  )

  app.get(
    '/api/quotes',
    {
      schema: {
        tags,
        summary: 'A quote',
        description: 'The words of a source between two offsets, cut from the stored text.',
        querystring: quoteQuery.extend({ lang: z.string().optional() }),
        response: { 200: quote },
      },
    },
    (request, reply) =>
      send(request, reply, async (): Promise<z.input<typeof quote>> => quoteAt(evidence, request.query)),
  )
}
