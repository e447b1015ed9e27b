import { z } from 'zod'
import { sendDeskPage, type Desk } from '#modules/desk'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { keepingTongue, renderPage, type Site } from '#platform/ui'
import { longestCorrection } from '../corrections/correction.ts'
import type { Corrections } from '../corrections/createCorrections.ts'
import { DeskCorrectionsPage } from './DeskCorrectionsPage.tsx'
import { quotedFrom } from './quoted.ts'

export interface CorrectionDesk {
  readonly site: Site
  readonly desk: Pick<Desk, 'reviewerOf'>
  readonly evidence: Pick<Evidence, 'textWithPassages'>
  readonly corrections: Corrections
  readonly packs: Pick<Packs, 'current'>
}

const perPage = 20
const query = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  lang: z.string().max(20).optional(),
  said: z.string().max(20).optional(),
})
const settling = z.object({
  id: z.string().max(60),
  outcome: z.enum(['accepted', 'rejected']),
  note: z
    .string()
    .max(longestCorrection)
    .default('')
    .transform((given) => given.toWellFormed().replaceAll('\0', '').trim()),
})

/** `/desk/corrections`: what readers say is wrong, for whoever may review. */
export function correctionDesk(app: App, { site, desk, evidence, corrections, packs }: CorrectionDesk): void {
  app.get('/desk/corrections', { schema: { querystring: query } }, async (request, reply) => {
    await desk.reviewerOf(request)
    const { language, url: path } = request
    const { page, said } = request.query
    const { total, corrections: found } = await corrections.waiting(perPage, (page - 1) * perPage)
    const pages = Math.max(1, Math.ceil(total / perPage))
    if (page > pages) throw new FeilunError('not-found')
    const done = page === 1 ? await corrections.settled(perPage) : []
    const quoted = quotedFrom(evidence)
    const shown = <Of extends (typeof found)[number]>(list: readonly Of[]) =>
      Promise.all(list.map(async (correction) => ({ correction, quotes: await quoted(correction.quotes) })))
    const html = renderPage(
      DeskCorrectionsPage({
        site,
        language,
        path,
        total,
        page,
        pages,
        waiting: await shown(found),
        settled: await shown(done),
        timeZone: packs.current().content.pack.timezone,
        said: said === 'settled' ? said : undefined,
      }),
    )
    return sendDeskPage(reply, html)
  })

  app.post('/desk/corrections', { schema: { body: settling } }, async (request, reply) => {
    const { name: by } = await desk.reviewerOf(request)
    const { id, outcome, note } = request.body
    await corrections.settle(id, { outcome, by, ...(note === '' ? {} : { note }) })
    return reply.redirect(keepingTongue('/desk/corrections?said=settled', request.url), 303)
  })
}
