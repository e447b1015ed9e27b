import { z } from 'zod'
import { asOfFrom, sendKept, type App } from '#platform/http'
import { asOf } from '../api/schemas/queries.ts'
import type { BlueprintDeps } from '../deps.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import { changesFeed } from './atom/changesFeed.ts'
import { promisesCalendar } from './calendar/promisesCalendar.ts'
import { releasesOf } from './releases.ts'

const mostChanges = 1_000

/** What calendars and feed readers come back for. */
export function blueprintFeeds(app: App, { site, packs, today }: BlueprintDeps): void {
  app.get('/promises.ics', { schema: { querystring: z.object({ 'as-of': asOf }) } }, (request, reply) => {
    const { content, hash, loadedAt: stamp } = packs.current()
    return sendKept(request, reply, {
      dependsOn: [hash, stamp.toISOString(), today()],
      type: 'text/calendar; charset=utf-8',
      headers: { 'content-disposition': 'inline; filename="promises.ics"' },
      write: () => {
        const { promises } = blueprintAt(content, asOfFrom(request.query['as-of'], today))
        const { language } = request
        return promisesCalendar({ pack: content.pack, promises, language, stamp, origin: site.origin })
      },
    })
  })

  app.get('/changes.atom', async (request, reply) => {
    const changes = await packs.changes(mostChanges)
    const { content, hash, loadedAt } = packs.current()
    return sendKept(request, reply, {
      dependsOn: [hash, loadedAt.toISOString(), String(changes[0]?.recordId)],
      type: 'application/atom+xml; charset=utf-8',
      write: () => {
        const { language } = request
        const releases = releasesOf(changes)
        return changesFeed({ pack: content.pack, releases, language, origin: site.origin, loadedAt })
      },
    })
  })
}
