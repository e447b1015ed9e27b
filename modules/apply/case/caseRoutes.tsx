import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { registry, type FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { Actor } from '#modules/identity'
import { openedCase, wrongOf } from '#modules/casework/parts'
import type { ApplyNeeds } from '../needs.ts'
import { onTo } from '../view.ts'
import { CasesPage } from '../list/CasesPage.tsx'
import { CasePage } from './CasePage.tsx'
import type { CasePageProps } from './casePageProps.ts'
import { refusedAct } from './refusedAct.ts'
import { saids } from './said.ts'

const params = z.object({ reference: z.string().max(60) })
const atFile = params.extend({ file: z.string().max(60) })
const listQuery = z.object({ after: z.string().max(200).optional(), lang: z.string().max(20).optional() })
const caseQuery = z.object({ said: z.enum(saids).optional().catch(undefined), lang: z.string().max(20).optional() })
export const acting = z.object({
  version: z.coerce.number().int().min(0),
  key: z.string().min(1).max(100),
  words: z.string().max(100_000).default(''),
})

export const statusOf = ({ code }: FeilunError): number => registry[code].status

/** `/cases`: all of the reader's; `/cases/:reference`: where one stands. */
export function caseRoutes(app: App, needs: ApplyNeeds): void {
  const { site, identity, casework, packs, now, newId } = needs
  const readsCase = { config: { action: 'case.read' } } as const

  app.get('/cases', { ...readsCase, schema: { querystring: listQuery } }, async (request, reply) => {
    const actor = await identity.require(request, 'case.read')
    const { after } = request.query
    const page = await casework.mine(actor, { ...(after === undefined ? {} : { after }), limit: 25 })
    const { language, url: path } = request
    const view = { site, language, path, timeZone: packs.current().content.pack.timezone }
    return sendOwn(reply, renderPage(<CasesPage view={view} page={page} now={now()} />))
  })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    more: Partial<Pick<CasePageProps, 'said' | 'wrong' | 'typed' | 'refused'>>,
  ) => {
    const opened = await openedCase(needs, request, actor, reference)
    const none = { said: undefined, typed: undefined, refused: undefined, wrong: new Map() }
    return sendOwn(reply, renderPage(<CasePage {...{ ...opened, now: now(), once: newId(), ...none, ...more }} />))
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
      const { words: typed } = request.body
      try {
        await casework.reply(actor, reference, request.body)
      } catch (caught) {
        const { error, about } = refusedAct(caught)
        const more = about === 'all' ? { refused: error } : { wrong: wrongOf(error, 'words', request.language) }
        return show(request, reply.code(statusOf(error)), actor, reference, { ...more, typed })
      }
      return onTo(request, reply, `/cases/${reference}?said=replied`)
    },
  )
}
