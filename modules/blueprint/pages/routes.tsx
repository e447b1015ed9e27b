import { z } from 'zod'
import type { Citation } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { sendPage, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { FastifyRequest } from 'fastify'
import { conflictsAbout, proposalsAbout, schemesUnder } from '../about.ts'
import { asOf, measureParams } from '../api/schemas/queries.ts'
import { asOfFrom } from '../asOf.ts'
import type { BlueprintDeps } from '../deps.ts'
import { releasesOf } from '../feeds/releases.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import { ChangesPage } from './ChangesPage.tsx'
import { ConflictsPage } from './ConflictsPage.tsx'
import { GuidelinesPage } from './GuidelinesPage.tsx'
import { citationsOf, numbering } from './measure/citationsOf.ts'
import { MeasurePage } from './measure/MeasurePage.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { overviewQuery } from './overview/query.ts'
import { ProposalsPage } from './ProposalsPage.tsx'
import { PromisesPage, promisesPageQuery } from './PromisesPage.tsx'
import { viewOf, type View } from './view.ts'

const datedPage = z.object({ 'as-of': asOf })
/** As many as the packs module gives at once. */
const mostChanges = 1_000

/** The pages under /blueprint. */
export function blueprintPages(app: App, { site, packs, evidence, today }: BlueprintDeps): void {
  const viewFor = (request: Pick<FastifyRequest, 'language' | 'url'>, day: string | undefined): View => {
    const { content } = packs.current()
    const at = blueprintAt(content, asOfFrom(day, today))
    return viewOf({ site, language: request.language, path: request.url, content, at, today: today() })
  }

  app.get('/blueprint', { schema: { querystring: overviewQuery } }, (request, reply) => {
    const { query } = request
    sendPage(reply, renderPage(<OverviewPage view={viewFor(request, query['as-of'])} query={query} />))
  })

  app.get('/blueprint/promises', { schema: { querystring: promisesPageQuery } }, (request, reply) => {
    const { by = 'quarter', 'as-of': day } = request.query
    sendPage(reply, renderPage(<PromisesPage view={viewFor(request, day)} by={by} />))
  })

  app.get('/blueprint/conflicts', { schema: { querystring: datedPage } }, async (request, reply) => {
    const view = viewFor(request, request.query['as-of'])
    const citations = view.content.conflicts.flatMap(({ claims }) => claims.flatMap(({ cite }) => cite))
    const quotes = await evidence.quotes(citations)
    const shown = new Map(citations.map((cite, index) => [cite, quotes[index]]))
    const quoteOf = (cite: Citation) => shown.get(cite)
    return sendPage(reply, renderPage(<ConflictsPage view={view} quoteOf={quoteOf} />))
  })

  app.get('/blueprint/proposals', { schema: { querystring: datedPage } }, (request, reply) => {
    sendPage(reply, renderPage(<ProposalsPage view={viewFor(request, request.query['as-of'])} />))
  })

  app.get('/blueprint/guidelines', { schema: { querystring: datedPage } }, (request, reply) => {
    sendPage(reply, renderPage(<GuidelinesPage view={viewFor(request, request.query['as-of'])} />))
  })

  app.get('/blueprint/changes', { schema: { querystring: datedPage } }, async (request, reply) => {
    const view = viewFor(request, request.query['as-of'])
    const releases = releasesOf(await packs.changes(mostChanges))
    return sendPage(reply, renderPage(<ChangesPage view={view} releases={releases} />))
  })

  app.get('/blueprint/:id', { schema: { params: measureParams, querystring: datedPage } }, async (request, reply) => {
    const { id } = request.params
    const view = viewFor(request, request.query['as-of'])
    const each = view.at.measures.find(({ measure }) => measure.id === id)
    if (each === undefined) throw new FeilunError('measure-unknown', { id })
    const schemes = schemesUnder(view.content, id)
    const conflicts = conflictsAbout(view.content, id)
    const proposals = proposalsAbout(view.content, id)
    const citations = citationsOf(each, { conflicts, proposals })
    const quotes = await evidence.quotes(citations)
    const noteOf = numbering(citations)
    return sendPage(
      reply,
      renderPage(
        <MeasurePage
          view={{ ...view, noteOf }}
          each={each}
          schemes={schemes}
          conflicts={conflicts}
          proposals={proposals}
          quotes={quotes}
        />,
      ),
    )
  })
}
