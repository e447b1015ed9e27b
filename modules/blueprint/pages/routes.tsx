import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { asOfFrom, pageType, sendKept, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { conflictsAbout, proposalsAbout, schemesUnder } from '../about.ts'
import { asOf, measureParams } from '../api/schemas/queries.ts'
import type { BlueprintDeps } from '../deps.ts'
import { releasesOf } from '../feeds/releases.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import type { MovedByMeasure } from '../moved/moved.ts'
import { movedNow } from '../moved/movedNow.ts'
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
export function blueprintPages(app: App, { site, packs, evidence, today, money }: BlueprintDeps): void {
  const viewFor = (request: FastifyRequest, day: string | undefined, moved: MovedByMeasure = new Map()): View => {
    const { content } = packs.current()
    const at = blueprintAt(content, asOfFrom(day, today))
    return viewOf({ site, language: request.language, path: request.url, content, at, today: today(), moved })
  }
  /** `besides` names what the page depends on besides the pack and the day. */
  const show = (request: FastifyRequest, reply: FastifyReply, draw: () => VNode | Promise<VNode>, besides = '') =>
    sendKept(request, reply, {
      dependsOn: [packs.current().hash, today(), besides],
      type: pageType,
      write: async () => renderPage(await draw()),
    })

  app.get('/blueprint', { schema: { querystring: overviewQuery } }, async (request, reply) => {
    const { query } = request
    const { moved, revision } = await movedNow({ packs, money })
    const draw = () => <OverviewPage view={viewFor(request, query['as-of'], moved)} query={query} />
    return show(request, reply, draw, revision)
  })

  app.get('/blueprint/promises', { schema: { querystring: promisesPageQuery } }, (request, reply) => {
    const { by = 'quarter', 'as-of': day } = request.query
    return show(request, reply, () => <PromisesPage view={viewFor(request, day)} by={by} />)
  })

  app.get('/blueprint/conflicts', { schema: { querystring: datedPage } }, async (request, reply) => {
    const draw = async () => {
      const view = viewFor(request, request.query['as-of'])
      const citations = view.at.conflicts.flatMap(({ claims }) => claims.flatMap(({ cite }) => cite))
      const quotes = await evidence.quotes(citations)
      const shown = new Map(citations.map((cite, index) => [cite, quotes[index]]))
      return <ConflictsPage view={view} quoteOf={(cite) => shown.get(cite)} />
    }
    return show(request, reply, draw, await evidence.revision())
  })

  app.get('/blueprint/proposals', { schema: { querystring: datedPage } }, (request, reply) =>
    show(request, reply, () => <ProposalsPage view={viewFor(request, request.query['as-of'])} />),
  )

  app.get('/blueprint/guidelines', { schema: { querystring: datedPage } }, (request, reply) =>
    show(request, reply, () => <GuidelinesPage view={viewFor(request, request.query['as-of'])} />),
  )

  app.get('/blueprint/changes', { schema: { querystring: datedPage } }, async (request, reply) => {
    const changes = await packs.changes(mostChanges)
    const draw = () => <ChangesPage view={viewFor(request, request.query['as-of'])} releases={releasesOf(changes)} />
    return show(request, reply, draw, String(changes[0]?.recordId))
  })

  app.get('/blueprint/:id', { schema: { params: measureParams, querystring: datedPage } }, async (request, reply) => {
    const { id } = request.params
    const { moved, revision } = await movedNow({ packs, money })
    const draw = async () => {
      const view = viewFor(request, request.query['as-of'], moved)
      const each = view.at.measures.find(({ measure }) => measure.id === id)
      if (each === undefined) throw new FeilunError('measure-unknown', { id })
      const conflicts = conflictsAbout(view.at.conflicts, id)
      const proposals = proposalsAbout(view.at.proposals, id)
      const citations = citationsOf(each, { conflicts, proposals })
      return (
        <MeasurePage
          view={{ ...view, noteOf: numbering(citations) }}
          each={each}
          schemes={schemesUnder(view.content, id)}
          conflicts={conflicts}
          proposals={proposals}
          quotes={await evidence.quotes(citations)}
        />
      )
    }
    return show(request, reply, draw, `${await evidence.revision()} ${revision}`)
  })
}
