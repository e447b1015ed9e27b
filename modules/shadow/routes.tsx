import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, type Identity } from '#modules/identity'
import { FeilunError, detailsOf } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import { keepingTongue, renderPage, type Site } from '#platform/ui'
import type { Shadow } from './createShadow.ts'
import { domainKinds } from './domains/aiDomain.ts'
import { hostOf } from './logs/hostOf.ts'
import { dayIn } from './logs/instantOf.ts'
import { mostMegabytes } from './mostMegabytes.ts'
import { offerRoutes, type OfferPort } from './offerRoutes.tsx'
import { DomainsPage } from './pages/DomainsPage.tsx'
import { NetworksPage } from './pages/NetworksPage.tsx'
import { ShadowPage } from './pages/ShadowPage.tsx'
import { saidOf, saidQuery } from './pages/said.ts'
import { viewOf } from './pages/view.ts'

export interface ShadowRoutes {
  readonly site: Site
  readonly shadow: Shadow
  readonly identity: Pick<Identity, 'require' | 'organisations'>
  readonly now: () => Date
  readonly timeZone: () => string
  readonly offers: OfferPort
}

const day = z.iso.date()
const period = saidQuery.extend({ from: z.string().max(20).optional(), to: z.string().max(20).optional() })
const usualDays = 30
const typedDomain = z.object({
  domain: z.string().max(400).default(''),
  service: z.string().trim().max(100).default(''),
  operator: z.string().trim().max(100).default(''),
  kind: z.enum(domainKinds).default('chat'),
  listed: z.enum(['yes', 'no']).default('yes'),
})

/** `/shadow` and what is below it, for those who may read usage; changed by those who run the gateway. */
export function shadowRoutes(app: App, needs: ShadowRoutes): void {
  const { site, shadow, identity, now, timeZone, offers } = needs
  const viewFor = ({ language, url }: FastifyRequest) => viewOf({ site, language, path: url, timeZone: timeZone() })
  const goTo = (request: FastifyRequest, reply: FastifyReply, href: string) =>
    reply.redirect(keepingTongue(href, request.url), 303)
  const read = { config: { action: 'gateway.read' } } as const
  const operate = { config: { action: 'gateway.operate' } } as const

  app.get('/shadow', { ...read, schema: { querystring: period } }, async (request, reply) => {
    const actor = await identity.require(request, 'gateway.read')
    const { query } = request
    const today = dayIn(timeZone(), now().getTime())
    const before = new Date(Date.parse(today) - (usualDays - 1) * 86_400_000).toISOString().slice(0, 10)
    // A day that is none is as good as none given: the page shows the days it took.
    const from = day.safeParse(query.from).data ?? before
    const to = day.safeParse(query.to).data ?? today
    const view = viewFor(request)
    return sendOwn(
      reply,
      renderPage(
        <ShadowPage
          view={view}
          from={from}
          to={to}
          overview={await shadow.overview(from, to)}
          logs={await shadow.logs()}
          can={{ operate: may(actor, 'gateway.operate'), offer: may(actor, 'project.open') }}
          said={saidOf(view, query)}
        />,
      ),
    )
  })
  app.post(
    '/shadow/logs/:id/forget',
    { ...operate, schema: { params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      await identity.require(request, 'gateway.operate')
      await shadow.forget(request.params.id)
      return goTo(request, reply, '/shadow?done=forgotten')
    },
  )

  app.get('/shadow/networks', operate, async (request, reply) => {
    await identity.require(request, 'gateway.operate')
    const lines = (await shadow.networks()).map(
      ({ range, of }) => `${range}, ${of.kind === 'gateway' ? 'gateway' : of.name}`,
    )
    return sendOwn(reply, renderPage(<NetworksPage view={viewFor(request)} text={lines.join('\n')} errors={[]} />))
  })
  app.post(
    '/shadow/networks',
    { ...operate, schema: { body: z.object({ networks: z.string().max(500_000).default('') }) } },
    async (request, reply) => {
      const actor = await identity.require(request, 'gateway.operate')
      const { networks } = request.body
      try {
        await shadow.setNetworks(actor, networks)
      } catch (error) {
        if (!(error instanceof FeilunError) || error.code !== 'request-invalid') throw error
        const message = detailsOf(error, request.language)
          .map((detail) => detail.message)
          .join(' ')
        const page = <NetworksPage view={viewFor(request)} text={networks} errors={[{ field: 'networks', message }]} />
        return sendOwn(reply.code(422), renderPage(page))
      }
      return goTo(request, reply, '/shadow?done=networks')
    },
  )

  const domainsPage = async (
    request: FastifyRequest,
    more: Pick<Parameters<typeof DomainsPage>[0], 'typed' | 'errors'>,
  ) => {
    const actor = await identity.require(request, 'gateway.read')
    return renderPage(
      <DomainsPage
        view={viewFor(request)}
        domains={await shadow.domains()}
        canOperate={may(actor, 'gateway.operate')}
        said={undefined}
        {...more}
      />,
    )
  }
  app.get('/shadow/domains', read, async (request, reply) =>
    sendOwn(reply, await domainsPage(request, { typed: {}, errors: [] })),
  )
  app.post('/shadow/domains', { ...operate, schema: { body: typedDomain } }, async (request, reply) => {
    const actor = await identity.require(request, 'gateway.operate')
    const { listed, ...typed } = request.body
    const domain = hostOf(typed.domain)
    const { t } = viewFor(request)
    const errors = [
      ...(domain === undefined ? [{ field: 'domain', message: t('domains.domain.wrong') }] : []),
      ...(['service', 'operator'] as const).flatMap((field) =>
        typed[field] === '' ? [{ field, message: t('domains.empty') }] : [],
      ),
    ]
    if (domain === undefined || errors.length > 0)
      return sendOwn(reply.code(422), await domainsPage(request, { typed, errors }))
    await shadow.setDomain(actor, { ...typed, domain, isListed: listed === 'yes' })
    return goTo(request, reply, '/shadow?done=domain')
  })

  offerRoutes(app, { identity, shadow, offers, viewFor, goTo })

  // Files are read in this part of the site only.
  void app.register(async (within) => {
    await within.register(multipart, { limits: { fileSize: mostMegabytes * 1_048_576, files: 1, fields: 2, parts: 3 } })
    within.post('/shadow/logs', { ...operate, bodyLimit: (mostMegabytes + 1) * 1_048_576 }, async (request, reply) => {
      const actor = await identity.require(request, 'gateway.operate')
      const file = await request.file()
      if (file === undefined) throw new FeilunError('usage-log-unreadable', { start: '' })
      const { isKnown, read: counts } = await shadow.read(actor, file.filename, file.file)
      const query = new URLSearchParams({
        done: isKnown ? 'known' : 'taken',
        counted: String(counts.counted),
        elsewhere: String(counts.elsewhere),
        through: String(counts.throughGateway),
        lost: String(counts.notUnderstood),
      })
      return goTo(request, reply, `/shadow?${query.toString()}`)
    })
  })
}
