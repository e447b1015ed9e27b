import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dressedCase, wrongOf } from '#modules/casework/parts'
import type { Actor } from '#modules/identity'
import { fieldsOfBody, first } from '#modules/stand'
import { describe } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { attempt, type Mistake } from '../parts/mistake.ts'
import type { WorkNeeds } from '../needs.ts'
import { quotesOf } from '../parts/quotesOf.ts'
import { onTo, workHref } from '../view.ts'
import { draftIn } from './draftIn.ts'
import { LockPage } from './LockPage.tsx'
import { SheetPage } from './SheetPage.tsx'

const params = z.object({ reference: z.string().max(60) })
const query = z.object({ saved: z.literal('yes').optional().catch(undefined), lang: z.string().max(20).optional() })
const saving = z.looseObject({ version: z.coerce.number().int().min(0), then: z.enum(['lock', 'save']).catch('save') })
const locking = z.looseObject({ version: z.coerce.number().int().min(0), key: z.string().min(1).max(100) })
const own = { config: { action: 'sheet.write' } } as const

/** `/work/:reference/sheet`: a case to its reviewer, and the sheet; `/lock`: the sheet for good. */
export function sheetRoutes(app: App, needs: WorkNeeds): void {
  const { identity, review, evidence, now, newId } = needs

  const isUndeclared = async (actor: Actor, reference: string) =>
    (await review.asked(actor, reference))?.conflict === 'undeclared'

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    more: { readonly mistake?: Mistake; readonly saved?: boolean },
  ) => {
    if (await isUndeclared(actor, reference)) return onTo(request, reply, workHref(reference, 'interests'))
    const open = await review.open(actor, reference)
    const opened = await dressedCase(needs, request, open.view)
    const { mistake, saved = false } = more
    const isStale = mistake?.error.code === 'case-moved-on'
    const wrong = isStale ? new Map<string, string>() : wrongOf(mistake?.error, 'remark', request.language)
    const quotes = await quotesOf(evidence, open.rules)
    const page = <SheetPage {...{ opened, open, quotes, now: now(), saved, mistake, wrong }} />
    const status = mistake === undefined ? 200 : describe(mistake.error.code, request.language).status
    return sendOwn(reply.code(status), renderPage(page))
  }

  app.get('/work/:reference/sheet', { ...own, schema: { params, querystring: query } }, async (request, reply) => {
    const actor = await identity.require(request, 'sheet.write')
    return show(request, reply, actor, request.params.reference, { saved: request.query.saved === 'yes' })
  })

  app.post('/work/:reference/sheet', { ...own, schema: { params, body: saving } }, async (request, reply) => {
    const actor = await identity.require(request, 'sheet.write')
    const { reference } = request.params
    const fields = fieldsOfBody(request.body)
    const read = draftIn(fields, request.language)
    if (read.wrong !== undefined)
      return show(request, reply, actor, reference, { mistake: { error: read.wrong, typed: fields } })
    const mistake = await attempt(fields, () =>
      review.saveSheet(actor, reference, { version: request.body.version, draft: read.draft }),
    )
    if (mistake !== undefined) return show(request, reply, actor, reference, { mistake })
    const then = first(fields, 'then') === 'lock' ? 'sheet/lock' : 'sheet?saved=yes'
    return onTo(request, reply, workHref(reference, then))
  })

  app.get('/work/:reference/sheet/lock', { ...own, schema: { params } }, async (request, reply) => {
    const actor = await identity.require(request, 'sheet.write')
    const { reference } = request.params
    if (await isUndeclared(actor, reference)) return onTo(request, reply, workHref(reference, 'interests'))
    const open = await review.open(actor, reference)
    if (open.sheet.locked !== undefined) return onTo(request, reply, workHref(reference, 'sheet'))
    const opened = await dressedCase(needs, request, open.view)
    return sendOwn(reply, renderPage(<LockPage {...{ opened, open, once: newId() }} />))
  })

  app.post('/work/:reference/sheet/lock', { ...own, schema: { params, body: locking } }, async (request, reply) => {
    const actor = await identity.require(request, 'sheet.write')
    const { reference } = request.params
    const { version, key } = request.body
    const mistake = await attempt(new Map(), () => review.lockSheet(actor, reference, { version, key }))
    if (mistake === undefined) return onTo(request, reply, `${workHref(reference)}?said=locked`)
    // What is missing is said on the sheet, where it can be put right.
    const open = await review.open(actor, reference)
    const typed = new Map([
      ...open.sheet.draft.scores.flatMap(({ criterion, score, reason }): [string, string[]][] => [
        [`score/${criterion}`, [score === undefined ? '' : String(score)]],
        [`reason/${criterion}`, [reason]],
      ]),
      ['remark', [open.sheet.draft.remark]] as [string, string[]],
    ])
    return show(request, reply, actor, reference, { mistake: { error: mistake.error, typed } })
  })
}
