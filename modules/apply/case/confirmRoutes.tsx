import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { Actor } from '#modules/identity'
import { openedCase, wrongOf } from '#modules/casework/parts'
import type { ApplyNeeds } from '../needs.ts'
import { onTo } from '../view.ts'
import { acting, statusOf } from './caseRoutes.tsx'
import { ConfirmPage, type ConfirmPageProps } from './ConfirmPage.tsx'
import { refusedAct } from './refusedAct.ts'

const params = z.object({ reference: z.string().max(60) })

const confirmed = {
  withdraw: { action: 'case.withdraw', said: 'withdrawn' },
  decline: { action: 'case.accept', said: 'declined' },
  accept: { action: 'case.accept', said: 'accepted' },
  appeal: { action: 'case.appeal', said: 'appealed' },
} as const

/** What cannot be taken back, each on a page that asks once more: withdrawing, declining, accepting, appealing. */
export function confirmRoutes(app: App, needs: ApplyNeeds): void {
  const { identity, casework, newId } = needs

  const confirm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    more: Pick<ConfirmPageProps, 'act'> & Partial<Pick<ConfirmPageProps, 'wrong' | 'typed' | 'refused'>>,
  ) => {
    const opened = await openedCase(needs, request, actor, reference)
    if (!opened.case.acts.includes(more.act)) return onTo(request, reply, `/cases/${reference}`)
    const none = { typed: undefined, refused: undefined, wrong: new Map() }
    return sendOwn(reply, renderPage(<ConfirmPage {...{ ...opened, once: newId(), ...none, ...more }} />))
  }

  // An offer with a form is accepted by sending it; one without, by one press more.
  app.get(
    '/cases/:reference/offer',
    { config: { action: 'case.accept' }, schema: { params } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.accept')
      const { reference } = request.params
      const { case: shown, process } = await openedCase(needs, request, actor, reference)
      const stage = process.stages.find(({ id }) => id === shown.stage.id)
      const hasForm = stage?.kind === 'offer' && stage.form !== undefined
      return onTo(request, reply, `/cases/${reference}/${hasForm ? 'form' : 'accept'}`)
    },
  )

  for (const act of ['withdraw', 'decline', 'accept', 'appeal'] as const) {
    const { action, said } = confirmed[act]
    const route = `/cases/:reference/${act}` as const
    app.get(route, { config: { action }, schema: { params } }, async (request, reply) =>
      confirm(request, reply, await identity.require(request, action), request.params.reference, { act }),
    )
    app.post(route, { config: { action }, schema: { params, body: acting } }, async (request, reply) => {
      const actor = await identity.require(request, action)
      const { reference } = request.params
      const { words: typed } = request.body
      try {
        await casework[act](actor, reference, request.body)
      } catch (caught) {
        const { error, about } = refusedAct(caught)
        const more = about === 'all' ? { refused: error } : { wrong: wrongOf(error, 'words', request.language) }
        return confirm(request, reply.code(statusOf(error)), actor, reference, { act, ...more, typed })
      }
      return onTo(request, reply, `/cases/${reference}?said=${said}`)
    })
  }
}
