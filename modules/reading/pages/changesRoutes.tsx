import { z } from 'zod'
import { sendDeskPage } from '#modules/desk'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepingTongue, renderPage } from '#platform/ui'
import { noteIn, one } from '../accept/formReader.ts'
import { Refused } from '../accept/problems.ts'
import type { PackDiff } from '../dependencies.ts'
import type { ReadingRoutesNeeds } from '../routesNeeds.ts'
import { ChangesPage } from './ChangesPage.tsx'
import { turnOf } from './textRoutes.tsx'
import { fieldsOfBody, messagesOf, type FieldMessage } from './typed.ts'
import { viewOf } from './view.ts'

const query = z.object({ lang: z.string().max(20).optional() })

/** `/desk/reading/changes`: what was accepted, and the diff of the pack's files. */
export function changesRoutes(app: App, { site, desk, packs, readings }: ReadingRoutesNeeds): void {
  /** A folder that is gone or broken is no reason not to show what is on record. */
  const diffIfAny = (): Promise<PackDiff | undefined> =>
    readings.diff().catch((error: unknown) => {
      if (error instanceof FeilunError) return undefined
      throw error
    })

  const show = async (
    { language, url: path }: Pick<FastifyRequest, 'language' | 'url'>,
    reply: FastifyReply,
    errors: readonly FieldMessage[],
  ) => {
    const view = viewOf({ site, language, path, content: packs.current().content })
    const [changes, diff] = await Promise.all([readings.changes(), diffIfAny()])
    return sendDeskPage(reply, renderPage(<ChangesPage {...{ view, changes, diff, errors }} />))
  }

  app.get('/desk/reading/changes', { schema: { querystring: query } }, async (request, reply) => {
    await desk.reviewerOf(request)
    return show(request, reply, [])
  })

  app.get('/desk/reading/changes.diff', { schema: { querystring: query } }, async (request, reply) => {
    await desk.reviewerOf(request)
    const { id } = packs.current()
    const { diff } = await readings.diff()
    return reply
      .type('text/x-diff; charset=utf-8')
      .header('content-disposition', `attachment; filename="${id}.diff"`)
      .send(Buffer.from(diff))
  })

  app.post('/desk/reading/changes', { schema: { querystring: query } }, async (request, reply) => {
    const { name: by } = await desk.reviewerOf(request)
    const fields = fieldsOfBody(request.body)
    try {
      const of = { sha256: one(fields, 'sha256'), candidate: one(fields, 'candidate'), turn: turnOf(fields) }
      await readings.withdraw(of, { by, reason: noteIn(fields, 'reason') })
      return await reply.redirect(keepingTongue('/desk/reading/changes', request.url), 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return show(request, reply.code(422), messagesOf(error.problems, request.language))
    }
  })
}
