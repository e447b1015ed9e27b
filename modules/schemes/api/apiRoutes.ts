import { z } from 'zod'
import { asOfFrom, jsonType, sendKept, type App } from '#platform/http'
import { scheme } from './schemas.ts'
import { schemeOut } from './schemeOut.ts'
import { couldBeFor } from '../couldBeFor.ts'
import type { SchemesDependencies } from '../dependencies.ts'
import { filterSchemes } from '../filterSchemes.ts'
import { findScheme } from '../findScheme.ts'

const word = z.string().min(1).max(100)

const listQuery = z.object({
  party: word.optional().describe('A kind of party, by its id: only schemes not ruled out for it from the start'),
  owner: word.optional().describe('The id of the office that runs it, or `not-stated`'),
  status: z.enum(['open', 'upcoming', 'running', 'closed', 'not-published']).optional(),
  'as-of': z.string().max(40).optional().describe('YYYY-MM-DD; today unless given. Only `party` depends on it'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  lang: z.string().max(20).optional().describe('Language of error messages'),
})

const answer = z.object({ total: z.int(), schemes: z.array(scheme).max(200) })
const one = z.object({ id: z.string().max(200) })

/** `GET /api/schemes` and `GET /api/schemes/{id}`, in all three languages at once. */
export function schemesApi(app: App, { packs, today }: SchemesDependencies): void {
  app.get(
    '/api/schemes',
    {
      schema: {
        tags: ['schemes'],
        summary: 'List the schemes',
        description: 'Every scheme with what it gives, its owner, money, deadline and how to take it up, each cited.',
        querystring: listQuery,
        response: { 200: answer },
      },
    },
    (request, reply) => {
      const pack = packs.current()
      const write = (): z.input<typeof answer> => {
        const { 'as-of': given, limit, offset, ...filter } = request.query
        const passing = filterSchemes(pack.content.schemes, filter, couldBeFor(pack, asOfFrom(given, today)))
        const schemes = passing.slice(offset, offset + limit).map((each) => schemeOut(each, pack.content))
        return { total: passing.length, schemes }
      }
      return sendKept(request, reply, { dependsOn: [pack.hash, today()], type: jsonType, write })
    },
  )
  app.get(
    '/api/schemes/:id',
    {
      schema: {
        tags: ['schemes'],
        summary: 'One scheme',
        description: 'A scheme by its id. Who it is for is decided by `POST /api/stand`.',
        params: one,
        response: { 200: scheme },
      },
    },
    (request, reply) => {
      const { content, hash } = packs.current()
      const write = () => schemeOut(findScheme(content, request.params.id), content)
      return sendKept(request, reply, { dependsOn: [hash], type: jsonType, write })
    },
  )
}
