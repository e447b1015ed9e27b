import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { Actor } from '#modules/identity'
import { openedCase, wrongOf } from '#modules/casework/parts'
import type { ApplyNeeds } from '../needs.ts'
import { onTo, sendOwn } from '../view.ts'
import { CasesPage } from '../list/CasesPage.tsx'
import { CasePage, type CasePageProps } from './CasePage.tsx'
import { ConfirmPage, type ConfirmPageProps } from './ConfirmPage.tsx'

const params = z.object({ reference: z.string().max(60) })
const atFile = params.extend({ file: z.string().max(60) })
const listQuery = z.object({ after: z.string().max(200).optional(), lang: z.string().max(20).optional() })
const saids = ['sent', 'withdrawn', 'replied', 'accepted', 'declined', 'appealed', 'reported'] as const
const caseQuery = z.object({ said: z.enum(saids).optional().catch(undefined), lang: z.string().max(20).optional() })
const acting = z.object({
  version: z.coerce.number().int().min(0),
  key: z.string().min(1).max(100),
  words: z.string().max(100_000).default(''),
})

const confirmed = {
  withdraw: { action: 'case.withdraw', said: 'withdrawn' },
  decline: { action: 'case.accept', said: 'declined' },
  accept: { action: 'case.accept', said: 'accepted' },
  appeal: { action: 'case.appeal', said: 'appealed' },
} as const

/** `/cases`: all of the reader's; `/cases/:reference`: where one stands, and what can be done with it. */
export function caseRoutes(app: App, needs: ApplyNeeds): void {
  const { site, identity, casework, packs, now, newId } = needs
  const readsCase = { config: { action: 'case.read' } } as const

  app.get('/cases', { ...readsCase, schema: { querystring: listQuery } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.read')
    const { after } = request.query
    const page = await casework.mine(actor, { ...(after === undefined ? {} : { after }), limit: 25 })
    const { language, url: path } = request
    const view = { site, language, path, timeZone: packs.current().content.pack.timezone }
    return sendOwn(reply, renderPage(<CasesPage view={view} page={page} />))
  })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    more: Partial<Pick<CasePageProps, 'said' | 'wrong' | 'typed'>>,
  ) => {
    const opened = await openedCase(needs, request, actor, reference)
    const props = { ...opened, now: now(), once: newId(), said: undefined, typed: undefined, wrong: new Map(), ...more }
    return sendOwn(reply, renderPage(<CasePage {...props} />))
  }

  app.get('/cases/:reference', { ...readsCase, schema: { params, querystring: caseQuery } }, async (request, reply) =>
    show(request, reply, await identity.require(request, 'case.read'), request.params.reference, {
      said: request.query.said,
    }),
  )

  app.get('/cases/:reference/files/:file', { ...readsCase, schema: { params: atFile } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.read')
    const { bytes, mediaType, name } = await casework.file(actor, request.params.reference, request.params.file)
    return reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      })
      .send(Buffer.from(bytes))
  })

  app.post(
    '/cases/:reference/reply',
    { config: { action: 'case.reply' }, schema: { params, body: acting } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.reply')
      const { reference } = request.params
      try {
        await casework.reply(actor, reference, request.body)
      } catch (error) {
        if (!(error instanceof FeilunError) || error.code !== 'answer-invalid') throw error
        const wrong = wrongOf(error, 'words', request.language)
        return show(request, reply.code(422), actor, reference, { wrong, typed: request.body.words })
      }
      return onTo(request, reply, `/cases/${reference}?said=replied`)
    },
  )

  const confirm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    more: Pick<ConfirmPageProps, 'act'> & Partial<Pick<ConfirmPageProps, 'wrong' | 'typed'>>,
  ) => {
    const opened = await openedCase(needs, request, actor, reference)
    if (!opened.case.acts.includes(more.act)) return onTo(request, reply, `/cases/${reference}`)
    const props = { ...opened, once: newId(), typed: undefined, wrong: new Map(), ...more }
    return sendOwn(reply, renderPage(<ConfirmPage {...props} />))
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
      try {
        await casework[act](actor, reference, request.body)
      } catch (error) {
        if (!(error instanceof FeilunError) || error.code !== 'answer-invalid') throw error
        const wrong = wrongOf(error, 'words', request.language)
        return confirm(request, reply.code(422), actor, reference, { act, wrong, typed: request.body.words })
      }
      return onTo(request, reply, `/cases/${reference}?said=${said}`)
    })
  }
}
