import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, type Actor, type Identity } from '#modules/identity'
import { detailsOf, FeilunError } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import type { AdmissionState } from '../../admission/index.ts'
import type { UpstreamsRoom } from '../../upstreams/index.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { viewOf } from '../view.ts'
import { OperatePage, type OperatePageProps } from './OperatePage.tsx'

export interface OperatePages extends Pick<ProjectPages, 'site' | 'timeZone'> {
  readonly identity: Pick<Identity, 'require'>
  readonly upstreams: Pick<UpstreamsRoom, 'health' | 'load' | 'shown' | 'setSecret' | 'refresh'>
  /** Of the node in this process; undefined where it has none. */
  readonly nodeState: () => AdmissionState | undefined
}

const query = z.object({
  done: z.enum(['loaded', 'secret']).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})

/** `/gateway/operate`: seen by whoever may read usage, changed by whoever runs the gateway. */
export function operateRoutes(app: App, needs: OperatePages): void {
  const { identity, upstreams, nodeState } = needs
  const operate = { config: { action: 'gateway.operate' } } as const
  const page = async (request: FastifyRequest, actor: Actor, more: Pick<OperatePageProps, 'said' | 'wrong'>) => {
    const health = upstreams.health()
    return renderPage(
      <OperatePage
        view={viewOf(needs, request)}
        health={health}
        node={nodeState()}
        inForce={await upstreams.shown()}
        providers={[...new Set(health.map(({ provider }) => provider))]}
        canOperate={may(actor, 'gateway.operate')}
        {...more}
      />,
    )
  }
  const done = async (request: FastifyRequest, reply: FastifyReply, what: 'loaded' | 'secret') => {
    await upstreams.refresh()
    return reply.redirect(keepingTongue(`/gateway/operate?done=${what}`, request.url), 303)
  }

  app.get(
    '/gateway/operate',
    { config: { action: 'gateway.read' }, schema: { querystring: query } },
    async (request, reply) => {
      const actor = await identity.require(request, 'gateway.read')
      return sendOwn(reply, await page(request, actor, { said: request.query.done, wrong: undefined }))
    },
  )
  app.post(
    '/gateway/operate/settings',
    { ...operate, schema: { body: z.object({ settings: z.string().max(900_000).default('') }) } },
    async (request, reply) => {
      const actor = await identity.require(request, 'gateway.operate')
      const text = request.body.settings.replaceAll('\r\n', '\n')
      try {
        await upstreams.load({ name: 'settings', text }, actor.name)
      } catch (error) {
        if (!(error instanceof FeilunError) || error.code !== 'gateway-settings-invalid') throw error
        const wrong = { kind: 'settings', text, details: detailsOf(error, request.language) } as const
        return sendOwn(reply.code(422), await page(request, actor, { said: undefined, wrong }))
      }
      return done(request, reply, 'loaded')
    },
  )
  app.post(
    '/gateway/operate/secret',
    {
      ...operate,
      schema: {
        body: z.object({ provider: z.string().max(100).default(''), secret: z.string().max(8_192).default('') }),
      },
    },
    async (request, reply) => {
      const actor = await identity.require(request, 'gateway.operate')
      const { provider, secret } = request.body
      try {
        await upstreams.setSecret({ provider, secret: secret.trim(), by: actor.name })
      } catch (error) {
        if (!(error instanceof FeilunError) || (error.code !== 'upstream-unknown' && error.code !== 'call-invalid'))
          throw error
        return sendOwn(reply.code(422), await page(request, actor, { said: undefined, wrong: { kind: 'secret' } }))
      }
      return done(request, reply, 'secret')
    },
  )
}
