import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { type App, sendPage } from '#platform/http'
import { languages } from '#platform/i18n'
import { renderPage } from '#platform/ui'
import { asOfFrom } from '#modules/schemes'
import { directoryOf } from '#modules/schemes/parts'
import { factsApi } from './api/factsRoutes.ts'
import { standApi } from './api/standRoutes.ts'
import type { StandDependencies } from './dependencies.ts'
import { respond } from './flow/respond.ts'
import { fieldsOfBody } from './form/fields.ts'
import { FrontPage } from './pages/FrontPage.tsx'
import { StandPage } from './pages/StandPage.tsx'
import { standPackOf } from './standPackOf.ts'
import { browserPack } from './wire/browserPack.ts'

const standQuery = z.object({
  'as-of': z.string().max(100).optional(),
  lang: z.string().max(20).optional(),
  scheme: z.string().max(200).optional(),
})

/** `/`, `/stand`, the pack that browsers decide with, and the API. */
export function standRoutes(app: App, dependencies: StandDependencies): void {
  const { site, packs, today } = dependencies

  app.get('/', (request, reply) => {
    const { content, rules } = packs.current()
    const directory = directoryOf(content, rules)
    const page = FrontPage({ site, language: request.language, path: request.url, content, directory })
    return sendPage(reply, renderPage(page))
  })

  // One handler for both: a first visit is a form with nothing in it. The body is used for this answer and dropped.
  app.route({
    method: ['GET', 'POST'],
    url: '/stand',
    schema: { querystring: standQuery },
    handler: (request, reply) => {
      const loaded = packs.current()
      const pack = standPackOf(loaded)
      const asOf = asOfFrom(request.query['as-of'], today)
      const about = pack.content.schemes.find(({ id }) => id === request.query.scheme)?.id
      const state = respond({ pack, asOf, about }, fieldsOfBody(request.body))
      const { language, url: path } = request
      const { address: packAddress } = browserPack(loaded, language)
      return sendPage(reply, renderPage(StandPage({ site, language, path, packAddress, pack, asOf, about, state })))
    },
  })

  app.get('/stand/:file', { schema: { params: z.object({ file: z.string().max(200) }) } }, (request, reply) => {
    const loaded = packs.current()
    const wanted = `/stand/${request.params.file}`
    const found = languages.map((language) => browserPack(loaded, language)).find(({ address }) => address === wanted)
    if (found === undefined) throw new FeilunError('not-found')
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(found.text)
  })

  standApi(app, dependencies)
  factsApi(app, dependencies)
}
