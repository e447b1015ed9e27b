import { sendOwn } from '#platform/http'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { letterOf, letterPdf, lettersOf } from '#modules/casework'
import { openedCase } from '#modules/casework/parts'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { languages } from '#platform/i18n'
import { renderPage } from '#platform/ui'
import type { ApplyNeeds } from '../needs.ts'
import { LetterPage } from './LetterPage.tsx'

const params = z.object({ reference: z.string().max(60) })
const query = z.object({
  /** Which letter; the latest unless said. */
  of: z.string().max(40).optional(),
  /** In which language it is read; that of the case unless said. */
  in: z.enum(languages).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})

/** `/cases/:reference/letter` and the same as `/cases/:reference/letter.pdf`. */
export function letterRoutes(app: App, needs: ApplyNeeds): void {
  const { identity, site } = needs
  const reads = { config: { action: 'case.read' }, schema: { params, querystring: query } } as const

  const written = async (request: FastifyRequest, reference: string, { of, in: chosen }: z.output<typeof query>) => {
    const actor = await identity.require(request, 'case.read')
    const opened = await openedCase(needs, request, actor, reference)
    const letters = lettersOf(opened.case)
    const shown = of === undefined ? letters[0] : letters.find(({ id }) => id === of)
    if (shown === undefined) throw new FeilunError('letter-unknown', { reference })
    const language = chosen ?? opened.case.language
    const letter = letterOf({ view: opened.case, ref: shown, pack: opened.pack, language })
    return { ...opened, letters, shown, letter }
  }

  app.get('/cases/:reference/letter', reads, async (request, reply) =>
    sendOwn(reply, renderPage(<LetterPage {...await written(request, request.params.reference, request.query)} />)),
  )

  app.get('/cases/:reference/letter.pdf', reads, async (request, reply) => {
    const { letter, shown, case: about } = await written(request, request.params.reference, request.query)
    const bytes = await letterPdf(letter, { origin: site.origin, siteName: site.name[letter.language] })
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${about.reference}-${shown.id}-${letter.language}.pdf"`,
        'content-language': letter.language,
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
        'cache-control': 'no-store',
      })
      .send(Buffer.from(bytes))
  })
}
