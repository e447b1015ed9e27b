import { sendOwn } from '#platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { workCase } from '../case/workCase.ts'
import type { WorkNeeds } from '../needs.ts'
import { LogPage, type LogPageProps } from './LogPage.tsx'

const params = z.object({ reference: z.string().max(60) })

/** `/work/:reference/log`, and what proves it: `verify` walks the chain, `replay` decides again what was decided. Neither changes anything. */
export function logRoutes(app: App, needs: WorkNeeds): void {
  const { identity, casework, review } = needs

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    reference: string,
    done: Partial<Pick<LogPageProps, 'verified' | 'replayed'>>,
  ) => {
    const opened = await workCase(needs, request, actor, reference)
    const { scheme } = opened.case
    const reads = may(actor, 'case.check', { scheme }) || may(actor, 'audit.read', { scheme })
    if (!reads) throw new FeilunError('not-permitted')
    const props: LogPageProps = {
      opened,
      events: await casework.events(actor, reference),
      staff: await review.staff(actor, scheme),
      mayVerify: may(actor, 'audit.read', { scheme }),
      mayReplay: may(actor, 'rules.try', { scheme }),
      verified: undefined,
      replayed: undefined,
      ...done,
    }
    return sendOwn(reply, renderPage(<LogPage {...props} />))
  }

  app.get('/work/:reference/log', { config: { action: 'queue.read' }, schema: { params } }, async (request, reply) =>
    show(request, reply, await identity.require(request, 'queue.read'), request.params.reference, {}),
  )
  app.post(
    '/work/:reference/verify',
    { config: { action: 'audit.read' }, schema: { params } },
    async (request, reply) => {
      const actor = await identity.require(request, 'audit.read')
      const { reference } = request.params
      return show(request, reply, actor, reference, { verified: await casework.verifyCase(actor, reference) })
    },
  )
  app.post(
    '/work/:reference/replay',
    { config: { action: 'rules.try' }, schema: { params } },
    async (request, reply) => {
      const actor = await identity.require(request, 'rules.try')
      const { reference } = request.params
      return show(request, reply, actor, reference, { replayed: await review.replay(actor, reference) })
    },
  )
}
