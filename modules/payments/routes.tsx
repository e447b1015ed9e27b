import { sendOwn } from '#platform/http'
import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, type Actor, type Identity } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { Language } from '#platform/i18n'
import { keepingTongue, renderPage, type Site } from '#platform/ui'
import { mostListed } from './acts/reads.ts'
import type { Payments } from './createPayments.ts'
import { FilePage } from './pages/FilePage.tsx'
import { OrderPage } from './pages/OrderPage.tsx'
import { PaymentsPage } from './pages/PaymentsPage.tsx'
import { listQuery, saidOf } from './pages/said.ts'
import { viewOf } from './pages/view.ts'
import { mostEntries, mostMegabytes } from './reconcile/entry.ts'

export interface PaymentsRoutes {
  readonly site: Site
  readonly payments: Payments
  readonly identity: Pick<Identity, 'require'>
  readonly timeZone: () => string
  /** A scheme as people call it; its id where the pack has none of that name any more. */
  readonly schemeName: (id: string, language: Language) => string
}

const byId = z.object({ id: z.string().max(100) })
const chosen = z.object({
  order: z.union([z.string().max(100), z.array(z.string().max(100)).max(2_000)]).optional(),
  key: z.string().max(100).optional(),
})
const noted = z.object({ note: z.string().max(2_000).default('') })
const settled = noted.extend({ report: z.string().max(100), position: z.coerce.number().int().min(1) })

/** `/payments` and what is below it, for officers, approvers and auditors. */
export function paymentsRoutes(app: App, needs: PaymentsRoutes): void {
  const { site, payments, identity, timeZone, schemeName } = needs
  const viewFor = ({ language, url }: FastifyRequest) =>
    viewOf({ site, language, path: url, timeZone: timeZone(), scheme: schemeName })
  const goTo = (request: FastifyRequest, reply: FastifyReply, href: string) =>
    reply.redirect(keepingTongue(href, request.url), 303)
  const read = { config: { action: 'payment.read' } } as const
  const prepare = { config: { action: 'payment.prepare' } } as const
  const release = { config: { action: 'payment.release' } } as const
  const reconcile = { config: { action: 'payment.reconcile' } } as const

  app.get('/payments', { ...read, schema: { querystring: listQuery } }, async (request, reply) => {
    const actor = await identity.require(request, 'payment.read')
    const { page } = request.query
    const sums = await payments.sums(actor)
    const waiting = sums.filter(({ state }) => state === 'due').reduce((sum, { count }) => sum + count, 0)
    const view = viewFor(request)
    return sendOwn(
      reply,
      renderPage(
        <PaymentsPage
          view={view}
          sums={sums}
          due={await payments.due(actor, page)}
          page={page}
          pages={Math.max(1, Math.ceil(waiting / mostListed))}
          files={await payments.files(actor)}
          exceptions={await payments.exceptions(actor)}
          can={{ prepare: may(actor, 'payment.prepare'), reconcile: may(actor, 'payment.reconcile') }}
          formKey={randomUUID()}
          said={saidOf(view.t, request.query)}
        />,
      ),
    )
  })

  app.post('/payments/files', { ...prepare, schema: { body: chosen } }, async (request, reply) => {
    const actor = await identity.require(request, 'payment.prepare')
    const { order = [], key } = request.body
    const file = await payments.prepare(actor, typeof order === 'string' ? [order] : order, key)
    return goTo(request, reply, `/payments/files/${file.id}`)
  })

  app.get('/payments/files/:id', { ...read, schema: { params: byId } }, async (request, reply) => {
    const actor = await identity.require(request, 'payment.read')
    const held = await payments.file(actor, request.params.id)
    const mayAll = (action: 'payment.prepare' | 'payment.release') =>
      held.file.schemes.every((scheme) => may(actor, action, { scheme }))
    return sendOwn(
      reply,
      renderPage(
        <FilePage
          view={viewFor(request)}
          held={held}
          can={{ release: mayAll('payment.release'), withdraw: mayAll('payment.prepare') || mayAll('payment.release') }}
          isOwn={held.file.prepared.person === actor.person}
          isSetUp={payments.isSetUp}
        />,
      ),
    )
  })
  app.post('/payments/files/:id/release', { ...release, schema: { params: byId } }, async (request, reply) => {
    const file = await payments.release(await identity.require(request, 'payment.release'), request.params.id)
    return goTo(request, reply, `/payments/files/${file.id}`)
  })
  app.post('/payments/files/:id/withdraw', { ...read, schema: { params: byId } }, async (request, reply) => {
    await payments.withdraw(await identity.require(request, 'payment.read'), request.params.id)
    return goTo(request, reply, '/payments?done=withdrawn')
  })
  app.get('/payments/files/:id/download', { ...read, schema: { params: byId } }, async (request, reply) => {
    const { name, bytes } = await payments.download(await identity.require(request, 'payment.read'), request.params.id)
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${name}"`,
        'x-robots-tag': 'noindex, nofollow',
      })
      .type('application/xml; charset=utf-8')
      .send(Buffer.from(bytes))
  })

  const showOrder = async (request: FastifyRequest, reply: FastifyReply, actor: Actor, id: string, inFull: boolean) => {
    const payee = inFull ? await payments.showPayee(actor, id) : undefined
    const held = await payments.orderOf(actor, id)
    const canPrepare = may(actor, 'payment.prepare', { scheme: held.order.for.scheme })
    return sendOwn(
      reply,
      renderPage(<OrderPage view={viewFor(request)} held={held} payee={payee} canPrepare={canPrepare} />),
    )
  }
  app.get('/payments/orders/:id', { ...read, schema: { params: byId } }, async (request, reply) =>
    showOrder(request, reply, await identity.require(request, 'payment.read'), request.params.id, false),
  )
  // A button and not a link, since the reading is written down.
  app.post('/payments/orders/:id/payee', { ...read, schema: { params: byId } }, async (request, reply) =>
    showOrder(request, reply, await identity.require(request, 'payment.read'), request.params.id, true),
  )
  app.post(
    '/payments/orders/:id/confirm',
    { ...prepare, schema: { params: byId, body: noted } },
    async (request, reply) => {
      const actor = await identity.require(request, 'payment.prepare')
      await payments.confirmPayee(actor, request.params.id, request.body.note)
      return goTo(request, reply, `/payments/orders/${request.params.id}`)
    },
  )
  app.post(
    '/payments/orders/:id/cancel',
    { ...prepare, schema: { params: byId, body: noted } },
    async (request, reply) => {
      const actor = await identity.require(request, 'payment.prepare')
      await payments.cancel(actor, request.params.id, request.body.note)
      return goTo(request, reply, '/payments?done=cancelled')
    },
  )

  app.post('/payments/exceptions', { ...reconcile, schema: { body: settled } }, async (request, reply) => {
    const { report, position, note } = request.body
    await payments.settleException(await identity.require(request, 'payment.reconcile'), { report, position }, note)
    return goTo(request, reply, '/payments?done=settled#exceptions')
  })

  // Files are read in this part of the site only.
  void app.register(async (within) => {
    if (!within.hasContentTypeParser('multipart/form-data'))
      await within.register(multipart, {
        limits: { fileSize: mostMegabytes * 1_048_576 + 1, files: 1, fields: 5, parts: 6 },
      })
    within.post('/payments/reports', reconcile, async (request, reply) => {
      const actor = await identity.require(request, 'payment.reconcile')
      const bytes = await reportIn(request)
      const { seenBefore, paid, returned, already, exceptions } = await payments.reconcile(actor, bytes)
      const counts = new URLSearchParams({
        done: seenBefore ? 'known' : 'taken',
        paid: String(paid),
        returned: String(returned),
        already: String(already),
        exceptions: String(exceptions),
      })
      return goTo(request, reply, `/payments?${counts}`)
    })
  })
}

async function reportIn(request: FastifyRequest): Promise<Uint8Array> {
  const tooLarge = (cause: unknown) =>
    new FeilunError('report-too-large', { megabytes: mostMegabytes, entries: mostEntries }, [], cause)
  const file = await request.file().catch((error: unknown) => {
    throw tooLarge(error)
  })
  if (file === undefined) throw new FeilunError('report-unreadable')
  return file.toBuffer().catch((error: unknown) => {
    throw tooLarge(error)
  })
}
