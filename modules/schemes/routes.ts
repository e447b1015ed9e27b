import { z } from 'zod'
import { asOfFrom, pageType, sendKept, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { schemesApi } from './api/apiRoutes.ts'
import { citedBy } from './citedBy.ts'
import { couldBeFor } from './couldBeFor.ts'
import type { SchemesDependencies } from './dependencies.ts'
import { filterSchemes, type SchemeFilter } from './filterSchemes.ts'
import { findScheme } from './findScheme.ts'
import { ListPage } from './pages/ListPage.tsx'
import { SchemePage } from './pages/SchemePage.tsx'
import { directoryOf } from './parts/index.ts'
import { schemesCsv } from './schemesCsv.ts'

/** A choice left at "any" is sent as an empty string, and narrows nothing. */
const choice = z
  .string()
  .max(100)
  .optional()
  .transform((given) => (given === '' ? undefined : given))

const listQuery = z.object({
  party: choice,
  owner: choice,
  status: choice,
  'as-of': z.string().max(100).optional(),
  lang: z.string().max(20).optional(),
})

/** `/schemes`, its table as CSV, a page for each scheme, and the API. */
export function schemesRoutes(app: App, dependencies: SchemesDependencies): void {
  const { site, packs, evidence, today } = dependencies
  const listed = (query: z.output<typeof listQuery>) => {
    const pack = packs.current()
    const { party, owner, status } = query
    const filter: SchemeFilter = { party, owner, status }
    const schemes = filterSchemes(pack.content.schemes, filter, couldBeFor(pack, asOfFrom(query['as-of'], today)))
    return { content: pack.content, directory: directoryOf(pack.content, pack.rules), filter, schemes }
  }

  app.get('/schemes', { schema: { querystring: listQuery } }, (request, reply) => {
    const { lang, 'as-of': asOf } = request.query
    const keep = { ...(lang === undefined ? {} : { lang }), ...(asOf === undefined ? {} : { 'as-of': asOf }) }
    return sendKept(request, reply, {
      dependsOn: [packs.current().hash, today()],
      type: pageType,
      write: () =>
        renderPage(ListPage({ site, language: request.language, path: request.url, keep, ...listed(request.query) })),
    })
  })

  app.get('/schemes.csv', { schema: { querystring: listQuery } }, (request, reply) => {
    return sendKept(request, reply, {
      dependsOn: [packs.current().hash, today()],
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="schemes.csv"' },
      write: () => {
        const { schemes, directory } = listed(request.query)
        return schemesCsv(schemes, request.language, directory, site.origin)
      },
    })
  })

  app.get(
    '/schemes/:id',
    { schema: { params: z.object({ id: z.string().max(200) }), querystring: listQuery } },
    async (request, reply) => {
      const draw = async () => {
        const { content, rules } = packs.current()
        const scheme = findScheme(content, request.params.id)
        const asOf = asOfFrom(request.query['as-of'], today)
        const directory = directoryOf(content, rules)
        const subject = rules.subjects.find(({ id }) => id === scheme.id)
        const { language, url: path } = request
        const quotes = await evidence.quotes(citedBy(scheme, subject, { language, directory, asOf }))
        return renderPage(SchemePage({ site, language, path, content, directory, scheme, subject, asOf, quotes }))
      }
      const revision = await evidence.revision()
      return sendKept(request, reply, {
        dependsOn: [revision, packs.current().hash, today()],
        type: pageType,
        write: draw,
      })
    },
  )

  schemesApi(app, dependencies)
}
