import { z } from 'zod'
import { sendDeskPage } from '#modules/desk'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepingTongue, renderPage } from '#platform/ui'
import { becomings, becomingsFor, entryOfTarget, likelyTarget, mayBeOf, readTarget } from '../accept/choice.ts'
import { one, type Fields } from '../accept/formReader.ts'
import { Refused } from '../accept/problems.ts'
import { suggestFields } from '../accept/suggest.ts'
import { standingOf } from '../compare/standing.ts'
import { rejections } from '../decisions/decision.ts'
import { reviewedOf } from '../openText.ts'
import type { ReadingRoutesNeeds } from '../routesNeeds.ts'
import { CandidatePage } from './CandidatePage.tsx'
import type { Done } from './TextPage.tsx'
import { turnOf } from './textRoutes.tsx'
import { fieldsOfBody, messagesOf, typedOf, type FieldMessage } from './typed.ts'
import { hrefOfText, viewOf } from './view.ts'

const params = z.object({ source: z.string().min(1).max(200), candidate: z.string().min(1).max(100) })
const query = z.object({
  of: z.string().max(200).optional(),
  as: z.string().max(40).optional(),
  lang: z.string().max(20).optional(),
})
interface Asked {
  Params: z.output<typeof params>
  Querystring: z.output<typeof query>
}
interface Told {
  readonly fields?: Fields
  readonly errors?: readonly FieldMessage[]
  readonly overtakenBy?: string
}

/** `/desk/reading/:source/:candidate`: one candidate, and the decision on it. */
export function candidateRoutes(app: App, { site, desk, packs, readings }: ReadingRoutesNeeds): void {
  const show = async (
    { params: asked, language, url: path, query: wanted }: FastifyRequest<Asked>,
    reply: FastifyReply,
    told: Told,
  ) => {
    const { fields, errors = [], overtakenBy } = told
    const { content, hash: seen } = packs.current()
    const view = viewOf({ site, language, path, content })
    const opened = await readings.open(asked.source)
    const reviewed = reviewedOf(opened, asked.candidate)
    const { candidate } = reviewed
    const asking = fields ?? { of: wanted.of ?? '', as: wanted.as ?? '' }
    const given = readTarget(content, one(asking, 'of'))
    const of = given !== undefined && mayBeOf(candidate, given) ? given : likelyTarget(content, candidate)
    const source = opened.description.by === 'pack' ? opened.description.source.id : undefined
    const standing = standingOf(content, candidate, entryOfTarget(of), { source, date: opened.written.day })
    const possible = becomingsFor(content, candidate, of, standing)
    const as = possible.find((each) => each === one(asking, 'as')) ?? possible[0] ?? becomings[0]
    const choice = { as, of }
    const date = opened.description.by === 'nobody' ? opened.written.day : opened.description.source.date
    const shown = fields ?? suggestFields({ content, candidate, choice, standing, date })
    const quotes = standing.kind === 'new' ? [] : await readings.quotes(standing.said.cite)
    const history = await readings.history(opened.sha256, candidate.id)
    const typed = typedOf(shown, errors)
    const page = (
      <CandidatePage
        {...{ view, opened, reviewed, choice, standing, quotes, history, typed, errors, seen, overtakenBy }}
      />
    )
    return sendDeskPage(reply, renderPage(page))
  }

  app.get<Asked>(
    '/desk/reading/:source/:candidate',
    { schema: { params, querystring: query } },
    async (request, reply) => {
      await desk.reviewerOf(request)
      return show(request, reply, {})
    },
  )

  const decide = async ({ source, candidate }: Asked['Params'], fields: Fields, by: string): Promise<Done> => {
    const item = { candidate, turn: turnOf(fields) }
    switch (one(fields, 'action')) {
      case 'accept':
        await readings.accept(source, item, fields, by)
        return 'accepted'
      case 'reject': {
        const why = rejections.find((each) => each === one(fields, 'why'))
        if (why === undefined) throw new Refused([{ field: 'why', key: 'choose' }])
        await readings.reject(source, [item], { why, note: one(fields, 'reject-note'), by })
        return 'rejected'
      }
      case 'reopen':
        await readings.reopen(source, item, by)
        return 'reopened'
      case 'withdraw': {
        const { sha256 } = await readings.open(source)
        await readings.withdraw({ sha256, ...item }, { by, reason: one(fields, 'reason') })
        return 'withdrawn'
      }
      default:
        throw new FeilunError('request-invalid')
    }
  }

  app.post<Asked>(
    '/desk/reading/:source/:candidate',
    { schema: { params, querystring: query } },
    async (request, reply) => {
      const { name } = await desk.reviewerOf(request)
      const fields = fieldsOfBody(request.body)
      try {
        const done = await decide(request.params, fields, name)
        const { source, candidate } = request.params
        return await reply.redirect(
          `${keepingTongue(`${hrefOfText(source)}?done=${done}`, request.url)}#${encodeURIComponent(candidate)}`,
          303,
        )
      } catch (error) {
        if (error instanceof Refused) {
          const errors = messagesOf(error.problems, request.language)
          return show(request, reply.code(422), { errors, ...(one(fields, 'action') === 'accept' ? { fields } : {}) })
        }
        if (error instanceof FeilunError && error.code === 'candidate-decided')
          return show(request, reply.code(409), { overtakenBy: String(error.params['by'] ?? '') })
        throw error
      }
    },
  )
}
