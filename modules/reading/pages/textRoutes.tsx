import { z } from 'zod'
import { sendDeskPage } from '#modules/desk'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepingTongue, renderPage } from '#platform/ui'
import { many, one, type Fields } from '../accept/formReader.ts'
import { Refused } from '../accept/problems.ts'
import type { Item } from '../decide/accept.ts'
import { rejections } from '../decisions/decision.ts'
import { suggest } from '../describe/suggest.ts'
import type { OpenedText } from '../openText.ts'
import { asFields } from '../parts/DescribeForm.tsx'
import type { ReadingRoutesNeeds } from '../routesNeeds.ts'
import { doneKinds, TextPage, type Done } from './TextPage.tsx'
import { patiently } from './patiently.ts'
import { WaitingPage } from './WaitingPage.tsx'
import { fieldsOfBody, messageOf, messagesOf, typedOf, type FieldMessage } from './typed.ts'
import { hrefOfText, viewOf } from './view.ts'

const params = z.object({ source: z.string().min(1).max(200) })
const query = z.object({
  part: z.coerce.number().int().min(1).max(10_000).default(1),
  done: z.enum(doneKinds).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})
interface Asked {
  Params: z.output<typeof params>
  Querystring: z.output<typeof query>
}

/** Boxes send `CANDIDATE TURN`. */
function itemsOf(fields: Fields): readonly Item[] {
  return many(fields, 'items').flatMap((each) => {
    const [candidate = '', turn = ''] = each.split(' ')
    return /^\d{1,6}$/.test(turn) ? [{ candidate, turn: Number(turn) }] : []
  })
}

export const turnOf = (fields: Fields): number =>
  /^\d{1,6}$/.test(one(fields, 'turn')) ? Number(one(fields, 'turn')) : 0

/** `/desk/reading/:source`: what a text is, what was found in it, and decisions on many at once. */
export function textRoutes(app: App, { site, desk, packs, readings }: ReadingRoutesNeeds): void {
  const suggested = (opened: OpenedText) => {
    const { content } = packs.current()
    const seems = suggest(content, { text: opened.text, passages: opened.passages }, opened.things)
    const { publisher, ...plain } = seems
    const given = opened.description.by === 'reviewer' ? opened.description.source : undefined
    const fields = asFields({
      ...plain,
      'date-basis': seems.date === undefined ? undefined : 'stated',
      'publisher-hant': publisher?.['zh-Hant'],
      'publisher-en': publisher?.en,
      ...(given === undefined
        ? {}
        : {
            kind: given.kind,
            authority: given.authority,
            'publisher-hant': given.publisher['zh-Hant'],
            'publisher-en': given.publisher.en,
            'title-hant': given.title['zh-Hant'],
            'title-en': given.title.en,
            date: given.date,
            'date-basis': given['date-basis'],
            'date-note-hant': given['date-note']?.['zh-Hant'],
            'date-note-en': given['date-note']?.en,
            language: given.language,
          }),
    })
    return { fields, found: { date: seems.date, publisher: publisher !== undefined } }
  }

  const show = async (
    { language, url: path }: Pick<FastifyRequest, 'language' | 'url'>,
    reply: FastifyReply,
    source: string,
    told: {
      fields?: Fields
      errors?: readonly FieldMessage[]
      done?: Done | undefined
      part?: number
      chosen?: readonly string[]
    },
  ) => {
    const { errors = [], done, part = 1, chosen = [] } = told
    const view = viewOf({ site, language, path, content: packs.current().content })
    const opened = await patiently(readings.open(source))
    if (opened === 'later') return sendDeskPage(reply, renderPage(<WaitingPage view={view} source={source} />))
    const { fields, found } = suggested(opened)
    const typed = typedOf(told.fields ?? fields, errors)
    return sendDeskPage(reply, renderPage(<TextPage {...{ view, opened, typed, errors, found, done, part, chosen }} />))
  }

  /** Does what a form asks; what is refused is shown with what was typed. */
  const decide = async (
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    work: (fields: Fields, by: string) => Promise<Done>,
  ) => {
    const { name } = await desk.reviewerOf(request)
    const { source } = request.params
    const fields = fieldsOfBody(request.body)
    try {
      const done = await work(fields, name)
      const { part } = request.query
      const told = `done=${done}${part === 1 ? '' : `&part=${part}`}`
      return await reply.redirect(keepingTongue(`${hrefOfText(source)}?${told}`, request.url), 303)
    } catch (error) {
      if (error instanceof Refused) {
        const errors = messagesOf(error.problems, request.language)
        // The form to describe a text has no action of its own; the others choose candidates, on some page of them.
        const sent = one(fields, 'action') === '' ? { fields } : { chosen: many(fields, 'items') }
        return show(request, reply.code(422), source, { errors, part: request.query.part, ...sent })
      }
      if (error instanceof FeilunError && error.code === 'candidate-decided')
        return show(request, reply.code(409), source, { errors: [messageOf(error, 'found', request.language)] })
      throw error
    }
  }

  app.get<Asked>('/desk/reading/:source', { schema: { params, querystring: query } }, async (request, reply) => {
    await desk.reviewerOf(request)
    return show(request, reply, request.params.source, { done: request.query.done, part: request.query.part })
  })

  app.post<Asked>('/desk/reading/:source', { schema: { params, querystring: query } }, (request, reply) =>
    decide(request, reply, async (fields, by) => {
      await readings.describe(request.params.source, fields, { turn: turnOf(fields), by })
      return 'described'
    }),
  )

  app.post<Asked>('/desk/reading/:source/many', { schema: { params, querystring: query } }, (request, reply) =>
    decide(request, reply, async (fields, by) => {
      const { source } = request.params
      const items = itemsOf(fields)
      if (items.length === 0) throw new Refused([{ field: 'found', key: 'none-chosen' }])
      if (one(fields, 'action') === 'cite') {
        await readings.citeMany(source, items, by)
        return 'cited'
      }
      const why = rejections.find((each) => each === one(fields, 'why'))
      if (why === undefined) throw new Refused([{ field: 'found', key: 'choose' }])
      await readings.reject(source, items, { why, note: '', by })
      return 'rejected'
    }),
  )
}
