import { z } from 'zod'
import { sendDeskPage } from '#modules/desk'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepingTongue, renderPage } from '#platform/ui'
import { one, type Fields } from '../accept/formReader.ts'
import type { ReadingRoutesNeeds } from '../routesNeeds.ts'
import { longestText } from '../text/keepReadings.ts'
import { problemWords } from '../wording/problemWords.ts'
import { ListPage } from './ListPage.tsx'
import { fieldsOfBody, messageOf, typedOf, type FieldMessage } from './typed.ts'
import { hrefOfText, viewOf } from './view.ts'

const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  lang: z.string().max(20).optional(),
})

/**
 * In bytes. A form writes a Chinese character in nine: the longest text that is read fits in half of this, so that one that is too long
 * can be told so, with all of it still in its box.
 */
const mostOfForm = 8 * 1_048_576

/** `/desk/reading`: the documents, and adding one. */
export function listRoutes(app: App, { site, desk, packs, readings }: ReadingRoutesNeeds): void {
  const show = async (
    { language, url: path }: Pick<FastifyRequest, 'language' | 'url'>,
    reply: FastifyReply,
    { page, fields, errors }: { page: number; fields: Fields; errors: readonly FieldMessage[] },
  ) => {
    const view = viewOf({ site, language, path, content: packs.current().content })
    const list = await readings.list(page)
    return sendDeskPage(
      reply,
      renderPage(<ListPage view={view} list={list} typed={typedOf(fields, errors)} errors={errors} />),
    )
  }

  app.get<{ Querystring: z.output<typeof listQuery> }>(
    '/desk/reading',
    { schema: { querystring: listQuery } },
    async (request, reply) => {
      await desk.reviewerOf(request)
      return show(request, reply, { page: request.query.page, fields: {}, errors: [] })
    },
  )

  // Whoever may not review is told so before their megabytes are read.
  const onRequest = async (request: FastifyRequest) => {
    await desk.reviewerOf(request)
  }

  app.post('/desk/reading', { bodyLimit: mostOfForm, onRequest }, async (request, reply) => {
    const fields = fieldsOfBody(request.body)
    const isText = one(fields, 'action') === 'text'
    const field = isText ? 'text' : 'url'
    const refuse = (message: FieldMessage) => show(request, reply.code(422), { page: 1, fields, errors: [message] })
    const given = one(fields, field)
    const wrong = given === '' ? 'required' : given.length > longestText ? 'text-too-long' : undefined
    if (wrong !== undefined) return refuse({ field, message: problemWords({ field, key: wrong }, request.language) })
    try {
      const name = one(fields, 'name')
      const { source } = isText
        ? await readings.addText(name === '' ? '–' : name, given)
        : await readings.addAddress(given)
      return reply.redirect(keepingTongue(`${hrefOfText(source)}?done=added`, request.url), 303)
    } catch (error) {
      if (!(error instanceof FeilunError)) throw error
      return refuse(messageOf(error, field, request.language))
    }
  })
}
