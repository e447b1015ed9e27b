import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Packs } from '#modules/packs'
import { jsonType, sendPage, type App } from '#platform/http'
import { renderPage, type Site } from '#platform/ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Awards, Examples } from './createAwards.ts'
import { awardsCsv } from './exports/awardsCsv.ts'
import { headOfPackage, releaseOf } from './exports/openContracting.ts'
import { publicationOf, type Publication } from './exports/publication.ts'
import { streamedJson } from './exports/streamed.ts'
import { grantOf, headOf360 } from './exports/threeSixtyGiving.ts'
import { AwardsPage } from './pages/AwardsPage.tsx'
import { placeFrom, writtenPlace } from './place.ts'

export interface AwardsRoutes {
  readonly site: Site
  readonly awards: Awards
  readonly packs: Pick<Packs, 'current'>
  readonly now: () => Date
}

const examples = z
  .enum(['true', 'false'])
  .optional()
  .describe('true adds awards of demonstration processes, labelled as such; they are left out otherwise')
const exportQuery = z.object({ examples, lang: z.string().max(20).optional() })
const pageQuery = exportQuery.extend({ after: z.string().max(80).optional(), scheme: z.string().max(100).optional() })

const perPage = 50
const wanted = (given: 'true' | 'false' | undefined): Examples =>
  given === 'true' ? 'with-examples' : 'without-examples'

/** `/awards` for people, and the same awards as data. Everyone may read them. */
export function awardsRoutes(app: App, { site, awards, packs, now }: AwardsRoutes): void {
  const open = { config: { action: 'public' } } as const
  const publicationFor = ({ language }: FastifyRequest): Publication =>
    publicationOf(packs.current().content.pack, { origin: site.origin, language, now: now() })
  const send = async (reply: FastifyReply, type: string, file: string, text: AsyncGenerator<string>) =>
    reply
      .type(type)
      .headers({ 'cache-control': 'private, no-cache', 'content-disposition': `inline; filename="${file}"` })
      .send(Readable.from(text))
  const schema = (summary: string, type: string) => ({
    schema: {
      tags: ['awards'],
      summary,
      description: 'Streamed, the earliest first. People are never named.',
      querystring: exportQuery,
      response: { 200: { description: summary, content: { [type]: { schema: z.string() } } } },
    },
  })

  app.get(
    '/api/awards.json',
    { ...open, ...schema('Awards in the 360Giving Data Standard', 'application/json') },
    (request, reply) => {
      const publication = publicationFor(request)
      const all = awards.all(wanted(request.query.examples))
      const text = streamedJson(headOf360(publication), 'grants', all, (award) => grantOf(award, publication))
      return send(reply, jsonType, 'awards.json', text)
    },
  )
  app.get(
    '/api/awards.ocds.json',
    { ...open, ...schema('Awards as releases in the style of the Open Contracting Data Standard', 'application/json') },
    (request, reply) => {
      const publication = publicationFor(request)
      const all = awards.all(wanted(request.query.examples))
      const text = streamedJson(headOfPackage(publication), 'releases', all, (award) => releaseOf(award, publication))
      return send(reply, jsonType, 'awards.ocds.json', text)
    },
  )
  app.get(
    '/api/awards.csv',
    { ...open, ...schema('Awards as a table for spreadsheets', 'text/csv') },
    (request, reply) => {
      const text = awardsCsv(awards.all(wanted(request.query.examples)), publicationFor(request))
      return send(reply, 'text/csv; charset=utf-8; header=present', 'awards.csv', text)
    },
  )

  app.get('/awards', { ...open, schema: { querystring: pageQuery } }, async (request, reply) => {
    const { examples: given, after, scheme } = request.query
    const which = wanted(given)
    const sums = await awards.sums('with-examples')
    const { awards: found, next } = await awards.page({ examples: which, scheme, after: placeFrom(after) }, perPage)
    const further = new URLSearchParams({
      ...(given === 'true' ? { examples: 'true' } : {}),
      ...(scheme === undefined ? {} : { scheme }),
      after: next === undefined ? '' : writtenPlace(next),
    })
    return sendPage(
      reply,
      renderPage(
        <AwardsPage
          site={site}
          language={request.language}
          path={request.url}
          sums={sums.filter(({ isExample }) => which === 'with-examples' || !isExample)}
          awards={found}
          next={next === undefined ? undefined : `/awards?${further}`}
          withExamples={which === 'with-examples'}
          hasExamples={sums.some(({ isExample }) => isExample)}
          licence={packs.current().content.pack.publication?.licence}
        />,
      ),
    )
  })
}
