import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { z } from 'zod'
import type { CaseView, OpenAct } from '#modules/casework'
import { wrongOf, type OpenedCase } from '#modules/casework/parts'
import type { Action, Actor } from '#modules/identity'
import { fieldsOfBody, first, type Fields } from '#modules/stand'
import { describe } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { workCase } from '../case/workCase.ts'
import type { Said } from '../case/WorkCasePage.tsx'
import type { WorkNeeds } from '../needs.ts'
import { onTo, workHref } from '../view.ts'
import { attempt, type Mistake } from './mistake.ts'
import { TooLatePage } from './TooLatePage.tsx'

const params = z.object({ reference: z.string().max(60) })
const querystring = z.object({ assignment: z.string().max(60).default(''), lang: z.string().max(20).optional() })
const body = z.looseObject({ version: z.coerce.number().int().min(0), key: z.string().min(1).max(100) })

/** What a page of an act is drawn from. */
export interface Drawn {
  readonly actor: Actor
  readonly opened: OpenedCase
  /** Which of several the page is about, where its address says: an assignment. */
  readonly asked: string
  readonly once: string
  readonly mistake: Mistake | undefined
  /** What is wrong, by field. */
  readonly wrong: ReadonlyMap<string, string>
}

/** What an act is done with. */
export interface Sent {
  readonly actor: Actor
  readonly reference: string
  readonly opened: OpenedCase
  readonly asked: string
  readonly fields: Fields
  readonly on: { readonly version: number; readonly key: string }
}

export interface ActPage {
  /** Below `/work/:reference/`. */
  readonly path: string
  readonly action: Action
  /** The act that must be open for the page to be drawn; undefined where the page finds out by itself. */
  readonly opensWith: OpenAct | undefined
  /** The page; undefined where the act is not open. */
  readonly draw: (drawn: Drawn) => Promise<VNode | undefined>
  readonly act: (sent: Sent) => Promise<unknown>
  readonly said: Said | ((fields: Fields) => Said)
  /** Where what is wrong with no field is said. */
  readonly otherwise: string
}

interface At {
  readonly reference: string
  readonly asked: string
}

const isOpen = ({ acts }: CaseView, act: OpenAct | undefined): boolean => act === undefined || acts.includes(act)

/**
 * A page on which one thing is done to a case: GET draws it, POST does it and leads back to the case. What is wrong comes back at its field
 * with all that was typed; where the case has moved on, the page says what changed.
 */
export function actPage(app: App, needs: WorkNeeds, page: ActPage): void {
  const { identity, newId } = needs
  const { path, action, opensWith, draw, act, said, otherwise } = page
  const route = `/work/:reference/${path}` as const

  const show = async (request: FastifyRequest, reply: FastifyReply, actor: Actor, at: At, mistake?: Mistake) => {
    const { reference, asked } = at
    const opened = await workCase(needs, request, actor, reference)
    const moved = mistake?.error.code === 'case-moved-on' || mistake?.error.code === 'act-not-open'
    const wrong =
      mistake === undefined || moved ? new Map<string, string>() : wrongOf(mistake.error, otherwise, request.language)
    const node = isOpen(opened.case, opensWith)
      ? await draw({ actor, opened, asked, once: newId(), mistake, wrong })
      : undefined
    if (mistake === undefined)
      return node === undefined ? onTo(request, reply, workHref(reference)) : sendOwn(reply, renderPage(node))
    const { status } = describe(mistake.error.code, request.language)
    return sendOwn(reply.code(status), renderPage(node ?? <TooLatePage opened={opened} mistake={mistake} />))
  }

  app.get(route, { config: { action }, schema: { params, querystring } }, async (request, reply) =>
    show(request, reply, await identity.require(request, action), {
      reference: request.params.reference,
      asked: request.query.assignment,
    }),
  )
  app.post(route, { config: { action }, schema: { params, querystring, body } }, async (request, reply) => {
    const actor = await identity.require(request, action)
    const { reference } = request.params
    const asked = request.query.assignment
    const fields = fieldsOfBody(request.body)
    const { version, key } = request.body
    const mistake = await attempt(fields, async () => {
      const opened = await workCase(needs, request, actor, reference)
      await act({ actor, reference, opened, asked, fields, on: { version, key } })
    })
    if (mistake !== undefined) return show(request, reply, actor, { reference, asked }, mistake)
    return onTo(request, reply, `${workHref(reference)}?said=${typeof said === 'string' ? said : said(fields)}`)
  })
}

/** Words of a field, as long as any may be and a little longer: what is too long is said, not cut. */
export const wordsIn = (fields: Fields, name: string): string => first(fields, name).slice(0, 20_000)
