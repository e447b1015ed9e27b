import { z } from 'zod'
import type { App } from '#platform/http'
import { asOf } from '../api/schemas/queries.ts'
import { asOfFrom } from '../asOf.ts'
import type { BlueprintDeps } from '../deps.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import { changesFeed } from './atom/changesFeed.ts'
import { promisesCalendar } from './calendar/promisesCalendar.ts'
import { releasesOf } from './releases.ts'

const mostChanges = 1_000

/** What calendars and feed readers come back for. */
export function blueprintFeeds(app: App, { site, packs, today }: BlueprintDeps): void {
  app.get('/promises.ics', { schema: { querystring: z.object({ 'as-of': asOf }) } }, (request, reply) => {
    const { content, loadedAt } = packs.current()
    const { promises } = blueprintAt(content, asOfFrom(request.query['as-of'], today))
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="promises.ics"')
      .send(
        promisesCalendar({
          pack: content.pack,
          promises,
          language: request.language,
          stamp: loadedAt,
          origin: site.origin,
        }),
      )
  })

  app.get('/changes.atom', async (request, reply) => {
    const { content, loadedAt } = packs.current()
    const releases = releasesOf(await packs.changes(mostChanges))
    return reply
      .type('application/atom+xml; charset=utf-8')
      .send(changesFeed({ pack: content.pack, releases, language: request.language, origin: site.origin, loadedAt }))
  })
}
