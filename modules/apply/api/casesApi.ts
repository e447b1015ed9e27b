import { z } from 'zod'
import { referenceQuery, caseLineOut, caseOut, caseSchema, lineSchema } from './caseOut.ts'
import type { App } from '#platform/http'
import type { ApplyNeeds } from '../needs.ts'

const page = z.object({ cases: z.array(lineSchema).max(100), after: z.string().optional() })

/** `GET /api/cases` and `GET /api/cases/{reference}`: one's own, as data, for whoever is signed in. */
export function casesApi(app: App, { identity, casework }: Pick<ApplyNeeds, 'identity' | 'casework'>): void {
  app.get(
    '/api/cases',
    {
      config: { action: 'case.read' },
      schema: {
        tags: ['cases'],
        summary: 'Your own cases',
        description: 'The cases of the parties that you may act for, the newest first.',
        querystring: z.object({
          after: z.string().max(200).optional().describe('The `after` of the page before'),
          limit: z.coerce.number().int().min(1).max(100).default(25),
          lang: z.string().max(20).optional().describe('Language of error messages'),
        }),
        response: { 200: page },
      },
    },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.read')
      const { after, limit } = request.query
      const mine = await casework.mine(actor, { ...(after === undefined ? {} : { after }), limit })
      void reply.header('cache-control', 'no-store')
      return { cases: mine.lines.map(caseLineOut), ...(mine.after === undefined ? {} : { after: mine.after }) }
    },
  )

  app.get(
    '/api/cases/:reference',
    {
      config: { action: 'case.read' },
      schema: {
        tags: ['cases'],
        summary: 'One case',
        description: 'Where a case stands, what is next and by when, what was decided and why, and what was paid.',
        params: referenceQuery,
        response: { 200: caseSchema },
      },
    },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.read')
      void reply.header('cache-control', 'no-store')
      return caseOut(await casework.view(actor, request.params.reference))
    },
  )
}
