import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { asOfFrom, jsonType, pageType, sendKept, sendPage, type App } from '#platform/http'
import { languages, type Language } from '#platform/i18n'
import { renderPage } from '#platform/ui'
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

interface Asked {
  readonly query: z.output<typeof standQuery>
  readonly language: Language
  readonly url: string
}

/** `/`, `/stand`, the pack that browsers decide with, and the API. */
export function standRoutes(app: App, dependencies: StandDependencies): void {
  const { site, packs, today } = dependencies

  app.get('/', (request, reply) => {
    const { content, rules, hash } = packs.current()
    const { language, url: path } = request
    const write = () => renderPage(FrontPage({ site, language, path, content, directory: directoryOf(content, rules) }))
    return sendKept(request, reply, { dependsOn: [hash], type: pageType, write })
  })

  // A first visit is a form with nothing in it.
  const standPage = ({ query, language, url: path }: Asked, body: unknown) => {
    const loaded = packs.current()
    const pack = standPackOf(loaded)
    const asOf = asOfFrom(query['as-of'], today)
    const about = pack.content.schemes.find(({ id }) => id === query.scheme)?.id
    const state = respond({ pack, asOf, about }, fieldsOfBody(body))
    const { address: packAddress } = browserPack(loaded, language)
    return renderPage(StandPage({ site, language, path, packAddress, pack, asOf, about, state }))
  }
  app.get('/stand', { schema: { querystring: standQuery } }, (request, reply) =>
    sendKept(request, reply, {
      dependsOn: [packs.current().hash, today()],
      type: pageType,
      write: () => standPage(request, undefined),
    }),
  )
  // What a person has answered is used for this page and dropped.
  app.post('/stand', { schema: { querystring: standQuery } }, (request, reply) =>
    sendPage(reply, standPage(request, request.body)),
  )

  app.get('/stand/:file', { schema: { params: z.object({ file: z.string().max(200) }) } }, (request, reply) => {
    const loaded = packs.current()
    const wanted = `/stand/${request.params.file}`
    const found = languages.map((language) => browserPack(loaded, language)).find(({ address }) => address === wanted)
    if (found === undefined) throw new FeilunError('not-found')
    return sendKept(request, reply, {
      dependsOn: [],
      type: jsonType,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      write: () => found.text,
    })
  })

  standApi(app, dependencies)
  factsApi(app, dependencies)
}
