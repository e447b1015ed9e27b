import { sendOwn } from '#platform/http'
import { z } from 'zod'
import { isUuid } from '#modules/identity'
import type { App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import { TOPICS } from './model/kinds.ts'
import { NoticesPage } from './pages/NoticesPage.tsx'
import { timeIn } from './pages/view.ts'
import type { NoticesRoutes } from './routesNeeds.ts'
import { stopRoutes } from './stopRoutes.tsx'
import { subscribeRoutes } from './subscribeRoutes.tsx'

const lang = z.string().max(20).optional()
const listed = z.object({ before: z.guid().optional().catch(undefined), saved: z.string().max(5).optional(), lang })
const topics = z.object({
  topic: z
    .union([z.enum(TOPICS), z.array(z.enum(TOPICS)).max(TOPICS.length)])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat())),
})

const place = '/me/notices'
const reading = { action: 'self.read' } as const
const changing = { action: 'self.change' } as const

/** `/me/notices`, where a person finds what they were told; `/subscribe`, where anyone asks to be told; `/stop`, which ends that. */
export function noticesRoutes(app: App, needs: NoticesRoutes): void {
  const { site, notices, identity, packs } = needs

  app.get(place, { config: reading, schema: { querystring: listed } }, async (request, reply) => {
    const actor = await identity.require(request, reading.action)
    const { language, url: path, query } = request
    const [page, mailed, subscriptions] = await Promise.all([
      notices.list(actor, query.before),
      notices.topics(actor),
      notices.subscriptions.of(actor),
    ])
    const pack = packs.current()
    const props = {
      view: { site, language, path },
      listed: page,
      topics: mailed,
      subscriptions,
      pack,
      time: (at: Date) => timeIn(at, language, pack.content.pack.timezone),
      saved: query.saved === 'yes',
    }
    return sendOwn(reply, renderPage(<NoticesPage {...props} />))
  })

  const marked = z.object({ notice: z.string().max(60).optional() })
  app.post(`${place}/read`, { config: changing, schema: { body: marked.default({}) } }, async (request, reply) => {
    const actor = await identity.require(request, changing.action)
    const { notice } = request.body
    if (notice === undefined) await notices.read(actor)
    else if (isUuid(notice)) await notices.read(actor, notice)
    return reply.redirect(keepingTongue(place, request.url), 303)
  })

  app.post(
    `${place}/topics`,
    { config: changing, schema: { body: topics.default({ topic: [] }) } },
    async (request, reply) => {
      const actor = await identity.require(request, changing.action)
      await notices.setTopics(actor, request.body.topic)
      return reply.redirect(keepingTongue(`${place}?saved=yes`, request.url), 303)
    },
  )

  const ended = z.object({ subscription: z.string().max(60) })
  app.post(`${place}/subscriptions/end`, { config: changing, schema: { body: ended } }, async (request, reply) => {
    const actor = await identity.require(request, changing.action)
    const { subscription } = request.body
    if (isUuid(subscription)) await notices.subscriptions.end(actor, subscription)
    return reply.redirect(keepingTongue(`${place}#subscriptions`, request.url), 303)
  })

  subscribeRoutes(app, needs)
  stopRoutes(app, needs)
}
