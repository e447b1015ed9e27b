import { sendOwn } from '#platform/http'
import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError, detailsOf } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { fieldsOfBody } from '#modules/stand'
import type { Actor } from '#modules/identity'
import { openedCase, questionOf, whyOf, wrongOf, type OpenedCase } from '#modules/casework/parts'
import type { ApplyNeeds } from '../needs.ts'
import { onTo } from '../view.ts'
import { AskPage } from './AskPage.tsx'
import { statusOf } from '../case/caseRoutes.tsx'
import { refusedAct } from '../case/refusedAct.ts'
import { CheckPage, formActs, type FormAct } from './CheckPage.tsx'
import { answerOf, typedForm, type Typed } from './typedForm.ts'
import { uploadIn } from './uploadIn.ts'

const params = z.object({ reference: z.string().max(60) })
const atAsk = params.extend({ ask: z.string().max(100) })
const versioned = z.looseObject({ version: z.coerce.number().int().min(0) })
const removing = versioned.extend({ file: z.string().max(60) })
const sending = versioned.extend({ key: z.string().min(1).max(100), act: z.enum(formActs) })
const own = { config: { action: 'case.answer' } } as const
const sends = { config: { action: 'case.submit' } } as const

/** The largest file that any form may ask for, with room for the form around it. */
const mostBytes = 21 * 1_048_576

const saidOf = { send: 'sent', accept: 'accepted', report: 'reported', tell: 'told' } as const

const actOf = ({ acts }: OpenedCase['case']): FormAct => {
  if (acts.includes('accept')) return 'accept'
  if (acts.includes('report')) return 'report'
  return acts.includes('tell-outcome') ? 'tell' : 'send'
}

/** A form that was sent, in another tab or by going back, leads to where the case stands now. */
async function unlessPast(
  request: FastifyRequest,
  reply: FastifyReply,
  reference: string,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FeilunError) || error.code !== 'act-not-open') throw error
    return onTo(request, reply.code(303), `/cases/${reference}`)
  }
}

/** `/cases/:reference/form`: one thing asked to a page, saved at each, then all answers to look over and send. */
export function formRoutes(app: App, needs: ApplyNeeds): void {
  const { identity, casework, newId } = needs

  const askPage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    at: z.output<typeof atAsk>,
    mistake?: ReturnType<typeof refusedAct> & { readonly typed: Typed | undefined },
  ) => {
    const opened = await openedCase(needs, request, actor, at.reference)
    const form = await casework.form(actor, at.reference)
    const asks = form.asks.filter(({ standing }) => standing.state !== 'not-asked')
    const place = asks.findIndex(({ id }) => id === at.ask)
    const asked = asks[place]
    if (asked === undefined) throw new FeilunError('ask-unknown', { ask: at.ask })
    const { view, directory } = opened
    const props = {
      ...opened,
      asked,
      question: questionOf(asked.ask, directory, view.language),
      why: whyOf(asked.ask, directory, view.language),
      fact: asked.ask.kind === 'fact' ? directory.facts.get(asked.ask.fact) : undefined,
      currency: directory.currency,
      place: { at: place + 1, of: asks.length },
      before: asks[place - 1]?.id,
      typed: mistake?.typed,
      wrong: mistake?.about === 'all' ? new Map() : wrongOf(mistake?.error, at.ask, view.language),
      refused: mistake?.about === 'all' ? mistake.error : undefined,
    }
    return sendOwn(
      mistake === undefined ? reply : reply.code(statusOf(mistake.error)),
      renderPage(<AskPage {...props} />),
    )
  }

  const checkPage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    refusal?: ReturnType<typeof refusedAct>,
  ) => {
    const opened = await openedCase(needs, request, actor, reference)
    const form = await casework.form(actor, reference)
    const points = refusal?.about === 'typed' ? detailsOf(refusal.error, request.language) : []
    const wrong = new Map(points.map(({ at, message }) => [at, message]))
    const refused = refusal?.about === 'all' ? refusal.error : undefined
    const props = { ...opened, form, wrong, refused, once: newId(), act: actOf(opened.case) }
    return sendOwn(
      refusal === undefined ? reply : reply.code(statusOf(refusal.error)),
      renderPage(<CheckPage {...props} />),
    )
  }

  /** Leads to what is to be answered next after a question, or to looking all over. */
  const onwards = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    { reference, ask }: z.output<typeof atAsk>,
  ) => {
    const { asks, next } = await casework.form(actor, reference)
    const after = asks.slice(asks.findIndex(({ id }) => id === ask) + 1)
    const open = after.find(({ standing }) => standing.state === 'open')?.id ?? next
    return onTo(
      request,
      reply,
      open === undefined ? `/cases/${reference}/form/check` : `/cases/${reference}/form/${open}`,
    )
  }

  app.get('/cases/:reference/form', { ...own, schema: { params } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.answer')
    const { reference } = request.params
    return unlessPast(request, reply, reference, async () => {
      const { next } = await casework.form(actor, reference)
      return onTo(request, reply, `/cases/${reference}/form/${next ?? 'check'}`)
    })
  })

  app.get('/cases/:reference/form/check', { ...own, schema: { params } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.answer')
    const { reference } = request.params
    return unlessPast(request, reply, reference, () => checkPage(request, reply, actor, reference))
  })

  app.post('/cases/:reference/form/send', { ...sends, schema: { params, body: sending } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.submit')
    const { reference } = request.params
    const { version, key, act } = request.body
    try {
      const send = act === 'accept' ? casework.accept : casework.submit
      await send(actor, reference, { version, key })
    } catch (error) {
      const refusal = refusedAct(error)
      return unlessPast(request, reply, reference, () => checkPage(request, reply, actor, reference, refusal))
    }
    return onTo(request, reply, `/cases/${reference}?said=${saidOf[act]}`)
  })

  app.get('/cases/:reference/form/:ask', { ...own, schema: { params: atAsk } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.answer')
    const at = request.params
    return unlessPast(request, reply, at.reference, () => askPage(request, reply, actor, at))
  })

  app.post(
    '/cases/:reference/form/:ask',
    { ...own, schema: { params: atAsk, body: versioned } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.answer')
      const { reference, ask } = request.params
      const { directory } = await openedCase(needs, request, actor, reference)
      const { asks } = await casework.form(actor, reference)
      const asked = asks.find(({ id }) => id === ask)
      if (asked === undefined) throw new FeilunError('ask-unknown', { ask })
      const isFilled = asked.standing.state === 'files'
      if (isFilled) return onwards(request, reply, actor, request.params)
      const typed = typedForm(fieldsOfBody(request.body))
      const value = answerOf(asked.ask, directory.facts.get(ask), typed)
      try {
        await casework.answer(actor, reference, { ask, value, version: request.body.version })
      } catch (error) {
        return askPage(request, reply, actor, request.params, { ...refusedAct(error), typed })
      }
      return onwards(request, reply, actor, request.params)
    },
  )

  app.post(
    '/cases/:reference/form/:ask/remove',
    { ...own, schema: { params: atAsk, body: removing } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.answer')
      const { reference, ask } = request.params
      const { file, version } = request.body
      await casework.detach(actor, reference, { file, version })
      return onTo(request, reply, `/cases/${reference}/form/${ask}`)
    },
  )

  // Files are read in this part of the site only.
  void app.register(async (within) => {
    if (!within.hasContentTypeParser('multipart/form-data'))
      await within.register(multipart, { limits: { fileSize: mostBytes, files: 1, fields: 5, parts: 6 } })
    within.post('/cases/:reference/form/:ask/file', { ...own, schema: { params: atAsk } }, async (request, reply) => {
      const actor = await identity.require(request, 'case.answer')
      const at = atAsk.parse(request.params)
      try {
        const { version, name, bytes } = await uploadIn(request)
        await casework.attach(actor, at.reference, { ask: at.ask, name, bytes, version })
      } catch (error) {
        const isTheirs = error instanceof FeilunError && error.code.startsWith('file-')
        if (!isTheirs) throw error
        return askPage(request, reply, actor, at, { error, about: 'typed', typed: undefined })
      }
      return onTo(request, reply, `/cases/${at.reference}/form/${at.ask}`)
    })
  })
}
