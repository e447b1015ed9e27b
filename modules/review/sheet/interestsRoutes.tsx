import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { wrongOf } from '#modules/casework/parts'
import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { WorkNeeds } from '../needs.ts'
import { schemeName } from '../queue/QueueTable.tsx'
import { onTo, workHref, wordsOf, type View } from '../view.ts'
import { InterestsPage, type InterestsPageProps } from './InterestsPage.tsx'

const params = z.object({ reference: z.string().max(60) })
const body = z.object({
  assignment: z.string().max(60),
  conflict: z.enum(['none', 'conflict']).optional().catch(undefined),
  words: z.string().max(100_000).default(''),
})
const own = { config: { action: 'sheet.write' } } as const

/** `/work/:reference/interests`: before anything of a case is shown to its reviewer. */
export function interestsRoutes(app: App, needs: WorkNeeds): void {
  const { site, identity, review, packs } = needs

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    more: Pick<InterestsPageProps, 'typed' | 'wrong'>,
  ) => {
    const asked = await review.asked(actor, reference)
    if (asked === undefined) throw new FeilunError('case-unknown', { reference })
    if (asked.conflict !== 'undeclared')
      return onTo(request, reply, asked.conflict === 'none' ? workHref(reference, 'sheet') : '/work')
    const { content } = packs.current()
    const view: View = { site, language: request.language, path: request.url, timeZone: content.pack.timezone }
    const party = (await identity.partyView([asked.party])).get(asked.party)
    const props = { view, asked, party, scheme: schemeName(content, asked.scheme, view), ...more }
    return sendOwn(more.wrong.size === 0 ? reply : reply.code(422), renderPage(<InterestsPage {...props} />))
  }

  app.get('/work/:reference/interests', { ...own, schema: { params } }, async (request, reply) =>
    show(request, reply, await identity.require(request, 'sheet.write'), request.params.reference, {
      typed: undefined,
      wrong: new Map(),
    }),
  )

  app.post('/work/:reference/interests', { ...own, schema: { params, body } }, async (request, reply) => {
    const actor = await identity.require(request, 'sheet.write')
    const { reference } = request.params
    const { assignment, conflict, words } = request.body
    const typed = { conflict: conflict ?? '', words }
    if (conflict === undefined) {
      const view = { site, language: request.language, path: request.url, timeZone: '' }
      return show(request, reply, actor, reference, {
        typed,
        wrong: new Map([['conflict', wordsOf(view)('interests.choose')]]),
      })
    }
    try {
      await review.declare(actor, { assignment, conflict, words })
    } catch (error) {
      const isTheirs =
        error instanceof FeilunError && (error.code === 'review-incomplete' || error.code === 'reviewer-unfit')
      if (!isTheirs) throw error
      return show(request, reply, actor, reference, { typed, wrong: wrongOf(error, 'conflict', request.language) })
    }
    return onTo(request, reply, conflict === 'none' ? workHref(reference, 'sheet') : '/work')
  })
}
