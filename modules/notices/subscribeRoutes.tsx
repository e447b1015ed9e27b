import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#modules/identity'
import { isMailAddress } from '#platform/mail'
import { requireOwnPage, type App, sendOwn } from '#platform/http'
import { renderPage } from '#platform/ui'
import { StepPage } from './pages/StepPage.tsx'
import { SubscribePage, type TypedWish } from './pages/SubscribePage.tsx'
import type { NoticesRoutes } from './routesNeeds.ts'
import { factsAsked, readAnswers } from './subscriptions/asked.ts'
import { schemeOf } from './subscriptions/createSubscriptions.ts'
import { schemeInSentence } from './wording.ts'
import { words } from './words.ts'

const one = z.object({ scheme: z.string().max(200) })
const asked = z.object({ lang: z.string().max(20).optional() })
const key = z.string().regex(/^[\w-]{1,100}$/)
const answer = z.union([z.string().max(300), z.array(z.string().max(100)).max(60)])
const wish = z.record(z.string().max(120), answer)
/** Each may have a message written to somebody: from one address no more than people press buttons. */
const perMinute = 20
const isPublic = { action: 'public' } as const

/** `/subscribe/SCHEME` and `/subscribe/confirm`. Nothing is kept of someone who is not signed in before their address has confirmed it. */
export function subscribeRoutes(app: App, { site, notices, identity, packs, today }: NoticesRoutes): void {
  const viewOf = ({ language, url: path }: FastifyRequest) => ({ site, language, path })

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    about: { actor: Actor | undefined; typed?: TypedWish; errors?: ReadonlyMap<string, string> },
  ) => {
    const pack = packs.current()
    const props = {
      view: viewOf(request),
      scheme: schemeOf(pack, id),
      asked: factsAsked(pack, id, today()),
      signedInAs: about.actor?.name,
      typed: about.typed ?? {},
      errors: about.errors ?? new Map(),
    }
    return sendOwn(reply, renderPage(<SubscribePage {...props} />))
  }

  app.get(
    '/subscribe/confirm',
    { config: isPublic, schema: { querystring: asked.extend({ key: key.optional() }) } },
    async (request, reply) => {
      const { language } = request
      const t = words(language)
      const given = request.query.key ?? ''
      const { scheme: id, subscriber } = await notices.subscriptions.toConfirm(given)
      const scheme = schemeInSentence(packs.current(), id, language)
      const email = 'email' in subscriber ? subscriber.email : ''
      const page = (
        <StepPage
          view={viewOf(request)}
          title={t('subscribe.confirm.title', { scheme })}
          lead={t('subscribe.confirm.lead', { email })}
          act={{ action: '/subscribe/confirm', label: t('subscribe.confirm.button'), send: { key: given } }}
        />
      )
      return sendOwn(reply, renderPage(page))
    },
  )

  app.post('/subscribe/confirm', { config: isPublic, schema: { body: z.object({ key }) } }, async (request, reply) => {
    requireOwnPage(request)
    const { scheme } = await notices.subscriptions.confirm(request.body.key)
    return done(request, reply, scheme)
  })

  app.get(
    '/subscribe/:scheme',
    { config: isPublic, schema: { params: one, querystring: asked } },
    async (request, reply) => show(request, reply, request.params.scheme, { actor: await identity.actorOf(request) }),
  )

  app.post(
    '/subscribe/:scheme',
    {
      config: { ...isPublic, rateLimit: { max: perMinute, timeWindow: '1 minute' } },
      schema: { params: one, body: wish },
    },
    async (request, reply) => {
      requireOwnPage(request)
      const { language, body: typed } = request
      const { scheme } = request.params
      const t = words(language)
      const actor = await identity.actorOf(request)
      const pack = packs.current()
      schemeOf(pack, scheme)
      const given = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) => (name.startsWith('fact-') ? [[name.slice(5), value]] : [])),
      )
      const facts = factsAsked(pack, scheme, today())
      const read = readAnswers(pack, facts, given)
      const errors = new Map<string, string>()
      const email = typeof typed['email'] === 'string' ? typed['email'].trim() : ''
      if (actor === undefined && !isMailAddress(email)) errors.set('email', t('subscribe.email.wrong'))
      for (const id of read.wrong) {
        const type = facts.find((fact) => fact.id === id)?.type
        const expected =
          type === 'date' ? 'date' : type === 'integer' || type === 'decimal' || type === 'money' ? 'number' : 'option'
        errors.set(`fact-${id}`, t('subscribe.answer.wrong', { expected: t(`subscribe.answer.${expected}`) }))
      }
      const answered = Object.keys(read.facts).length > 0
      if (answered && typed['consent'] !== 'yes') errors.set('consent', t('subscribe.consent.wrong'))
      if (errors.size > 0) return show(request, reply.code(422), scheme, { actor, typed, errors })
      const wished = { scheme, language, facts: read.facts }
      if (actor !== undefined) {
        await notices.subscriptions.byPerson(actor, wished)
        return done(request, reply, scheme)
      }
      await notices.subscriptions.byMail(email, wished)
      const page = (
        <StepPage
          view={viewOf(request)}
          title={t('subscribe.sent.title')}
          lead={t('subscribe.sent.lead')}
          on={{ href: `/schemes/${scheme}`, label: t('back-scheme') }}
        />
      )
      return sendOwn(reply, renderPage(page))
    },
  )

  function done(request: FastifyRequest, reply: FastifyReply, id: string) {
    const t = words(request.language)
    const scheme = schemeInSentence(packs.current(), id, request.language)
    const page = (
      <StepPage
        view={viewOf(request)}
        title={t('subscribe.done.title')}
        lead={t('subscribe.done.lead', { scheme })}
        on={{ href: `/schemes/${id}`, label: t('back-scheme') }}
      />
    )
    return sendOwn(reply, renderPage(page))
  }
}
