import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { asOfFrom, pageType, requireOwnPage, sendKept, sendPage, type App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import type { AskDependencies } from '../dependencies.ts'
import { checkCorrection, correctionFields } from '../form/correctionFields.ts'
import { questionOf } from '../form/questionOf.ts'
import { CorrectionPage, ThanksPage } from './CorrectionPages.tsx'
import { drawAnswers, drawFirst, type Asking, type Drawn } from './draw.tsx'
import { sendEvents } from './eventStream.ts'

const askQuery = z.object({
  q: z.string().optional(),
  lang: z.string().max(20).optional(),
  'as-of': z.string().max(100).optional(),
})
type Query = z.output<typeof askQuery>

/** Corrections from one address in a minute. */
const correctionsPerMinute = 20

/** What a person wrote stands in the page: nothing keeps that, nor the disk of a machine that many use. */
const unkept = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store')

const eventOf = ({ kind, html }: Drawn): string => `event: ${kind}\ndata: ${JSON.stringify(html)}\n\n`

/** `/ask`, its stream for scripts, and the corrections that readers send. */
export function askPages(app: App, dependencies: AskDependencies): void {
  const { site, packs, corrections, today } = dependencies

  const askingOf = ({
    language,
    url: path,
    query,
  }: Pick<FastifyRequest, 'language' | 'url'> & { query: Query }): Asking => ({
    language,
    chosen: query.lang,
    // A script asks at an address of its own for what stands at /ask.
    path: path.replace('/ask/stream', '/ask'),
    asOf: asOfFrom(query['as-of'], today),
  })
  const send = (reply: FastifyReply, { status, language, html }: Drawn) =>
    sendPage(unkept(reply).code(status).header('content-language', language), html)

  /** The page of a question once nothing more will come. */
  const answered = async (asking: Asking, question: string): Promise<Drawn> => {
    let last: Drawn | undefined
    for await (const drawn of drawAnswers(dependencies, asking, question)) last = drawn
    if (last === undefined) throw new FeilunError('internal')
    return last
  }

  app.get('/ask', { schema: { querystring: askQuery } }, async (request, reply) => {
    const asking = askingOf(request)
    const { q } = request.query
    if (q !== undefined) return send(reply, await answered(asking, q))
    return sendKept(request, reply, {
      dependsOn: [packs.current().hash, asking.asOf],
      type: pageType,
      write: () => drawFirst(dependencies, asking).html,
    })
  })

  // What a person types comes in a body, so that no address, history or log holds it. It is used for this page and dropped.
  app.post('/ask', { schema: { querystring: askQuery } }, async (request, reply) =>
    send(reply, await answered(askingOf(request), questionOf(request.body))),
  )

  app.post('/ask/stream', { schema: { querystring: askQuery } }, async (request, reply) => {
    const pages = drawAnswers(dependencies, askingOf(request), questionOf(request.body))
    const first = await pages.next()
    if (first.done === true) throw new FeilunError('internal')
    const events = async function* () {
      yield eventOf(first.value)
      try {
        for await (const drawn of pages) yield eventOf(drawn)
      } catch (error) {
        // What was sent still stands.
        request.log.error({ err: error }, 'an answer broke off')
      }
    }
    return sendEvents(request, reply, events())
  })

  app.post(
    '/ask/corrections',
    { config: { rateLimit: { max: correctionsPerMinute, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { language, url: path } = request
      // No page of another site files in a reader's name.
      requireOwnPage(request)
      const typed = correctionFields(request.body)
      if (typed === undefined) throw new FeilunError('request-invalid')
      const checked = checkCorrection(typed)
      if (!checked.ok)
        return sendPage(
          unkept(reply).code(400),
          renderPage(CorrectionPage({ site, language, path, typed, mistakes: checked.mistakes })),
        )
      await corrections.file(checked.given)
      return reply.redirect(keepingTongue('/ask/thanks', path), 303)
    },
  )

  app.get('/ask/thanks', (request, reply) => {
    const { language, url: path } = request
    return sendKept(request, reply, {
      dependsOn: [],
      type: pageType,
      write: () => renderPage(ThanksPage({ site, language, path })),
    })
  })
}
