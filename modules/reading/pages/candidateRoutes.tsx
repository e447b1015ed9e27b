import { z } from 'zod'
import { sendDeskPage } from '#modules/desk'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepingTongue, renderPage } from '#platform/ui'
import { becomings, becomingsFor, entryOfTarget, likelyTarget, mayBeOf, readTarget } from '../accept/choice.ts'
import { noteIn, one, type Fields } from '../accept/formReader.ts'
import { asReported, isOverruled } from '../accept/overruling.ts'
import { Refused } from '../accept/problems.ts'
import { suggestFields } from '../accept/suggest.ts'
import { standingOf } from '../compare/standing.ts'
import { rejections } from '../decisions/decision.ts'
import { dateOf, reviewedOf } from '../openText.ts'
import type { ReadingRoutesNeeds } from '../routesNeeds.ts'
import { CandidatePage } from './CandidatePage.tsx'
import { patiently } from './patiently.ts'
import type { Done } from './TextPage.tsx'
import { turnOf } from './textRoutes.tsx'
import { WaitingPage } from './WaitingPage.tsx'
import { fieldsOfBody, messagesOf, typedOf, type FieldMessage } from './typed.ts'
import { hrefOfText, viewOf } from './view.ts'

const params = z.object({ source: z.string().min(1).max(200), candidate: z.string().min(1).max(100) })
const query = z.object({
  of: z.string().max(200).optional(),
  as: z.string().max(40).optional(),
  voice: z.string().max(40).optional(),
  lang: z.string().max(20).optional(),
})
interface Asked {
  Params: z.output<typeof params>
  Querystring: z.output<typeof query>
}
interface Told {
  /** What a form sent that was refused. */
  readonly sent?: Fields
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
    const { sent = {}, errors = [], overtakenBy } = told
    const sentTo = (action: string): Fields | undefined => (one(sent, 'action') === action ? sent : undefined)
    const fields = sentTo('accept')
    const { content, hash: seen } = packs.current()
    const view = viewOf({ site, language, path, content })
    const opened = await patiently(readings.open(asked.source))
    if (opened === 'later') return sendDeskPage(reply, renderPage(<WaitingPage view={view} source={asked.source} />))
    const reviewed = reviewedOf(opened, asked.candidate)
    const asking = fields ?? { of: wanted.of ?? '', as: wanted.as ?? '', voice: wanted.voice ?? '' }
    const candidate = isOverruled(reviewed.candidate, one(asking, 'voice'))
      ? asReported(reviewed.candidate)
      : reviewed.candidate
    const given = readTarget(content, one(asking, 'of'))
    const of = given !== undefined && mayBeOf(candidate, given) ? given : likelyTarget(content, candidate)
    const standing = standingOf(content, candidate, entryOfTarget(of), opened.compared)
    const possible = becomingsFor(content, candidate, of, standing)
    const as = possible.find((each) => each === one(asking, 'as')) ?? possible[0] ?? becomings[0]
    const choice = { as, of }
    const shown = fields ?? suggestFields({ content, candidate, choice, standing, date: dateOf(opened) })
    const quotes = standing.kind === 'new' ? [] : await readings.quotes(standing.said.cite)
    const history = await readings.history(opened.sha256, candidate.id)
    const page = (
      <CandidatePage
        {...{ view, opened, reviewed, candidate, choice, standing, quotes, history, errors, seen, overtakenBy }}
        typed={typedOf(shown, errors)}
        rejecting={typedOf(sentTo('reject') ?? {}, errors)}
        withdrawing={typedOf(sentTo('withdraw') ?? {}, errors)}
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
        await readings.reject(source, [item], { why, note: noteIn(fields, 'reject-note'), by })
        return 'rejected'
      }
      case 'reopen':
        await readings.reopen(source, item, by)
        return 'reopened'
      case 'withdraw': {
        const { sha256 } = await readings.open(source)
        await readings.withdraw({ sha256, ...item }, { by, reason: noteIn(fields, 'reason') })
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
          return show(request, reply.code(422), { errors, sent: fields })
        }
        if (error instanceof FeilunError && error.code === 'candidate-decided')
          return show(request, reply.code(409), { overtakenBy: String(error.params['by'] ?? '') })
        throw error
      }
    },
  )
}
