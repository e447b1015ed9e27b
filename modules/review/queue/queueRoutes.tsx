import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, type Actor } from '#modules/identity'
import { describe, FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { WorkNeeds } from '../needs.ts'
import { onTo, workHref } from '../view.ts'
import { filterOf, officesOf, queueQuery, type QueueQuery } from './filter.ts'
import { QueuePage, type QueuePageProps } from './QueuePage.tsx'

const found = z.object({ reference: z.string().max(200).default(''), lang: z.string().max(20).optional() })
const reads = { config: { action: 'queue.read' } } as const

/** `/work`: what waits; `/work/find`: a case by its reference. */
export function queueRoutes(app: App, needs: WorkNeeds): void {
  const { site, identity, review, casework, packs, now } = needs

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    query: QueueQuery,
    sought?: QueuePageProps['sought'],
  ) => {
    const offices = officesOf(actor)
    const reviews = may(actor, 'sheet.write')
    const { content } = packs.current()
    const queue = offices.length === 0 ? undefined : await review.queue(actor, filterOf(query, offices))
    const own = reviews ? await review.own(actor, query.own === undefined ? {} : { after: query.own }) : undefined
    const props: QueuePageProps = {
      view: { site, language: request.language, path: request.url, timeZone: content.pack.timezone },
      content,
      query,
      offices,
      queue,
      parties: await identity.partyView([...new Set((queue?.entries ?? []).map(({ party }) => party))]),
      counts: offices.length === 0 ? [] : await review.counts(actor),
      own,
      workload: reviews ? (await review.workload(actor, [actor.person]))[0] : undefined,
      mayTry: may(actor, 'rules.try'),
      now: now(),
      sought,
    }
    return sendOwn(sought === undefined ? reply : reply.code(404), renderPage(<QueuePage {...props} />))
  }

  app.get('/work', { ...reads, schema: { querystring: queueQuery } }, async (request, reply) =>
    show(request, reply, await identity.require(request, 'queue.read'), request.query),
  )

  app.get('/work/find', { ...reads, schema: { querystring: found } }, async (request, reply) => {
    const actor = await identity.require(request, 'queue.read')
    const typed = request.query.reference
    try {
      const asked = await review.asked(actor, typed)
      const reference = asked?.reference ?? (await casework.view(actor, typed)).reference
      return await onTo(request, reply, workHref(reference))
    } catch (error) {
      if (!(error instanceof FeilunError) || (error.code !== 'case-unknown' && error.code !== 'not-permitted'))
        throw error
      const { cause, remedy } = describe('case-unknown', request.language, { reference: typed })
      return show(request, reply, actor, {}, { typed, message: `${cause} ${remedy}` })
    }
  })
}
