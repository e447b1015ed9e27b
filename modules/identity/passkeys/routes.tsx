import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requireOwnPage, sendPage, type App } from '#platform/http'
import { keepingTongue, renderPage, type Site } from '#platform/ui'
import { nextPath } from '../links/nextPath.ts'
import type { Identity } from '../model/identity.ts'
import { nameIn } from '../people/givenName.ts'
import { agentOf } from '../sessions/agentOf.ts'
import type { Passkeys } from './createPasskeys.ts'
import { PasskeysPage } from './pages/PasskeysPage.tsx'
import { SignInPage } from './pages/SignInPage.tsx'
import { authenticationResponse, registrationResponse } from './responses.ts'
import { words } from './words.ts'

export interface PasskeyRoutes {
  readonly site: Site
  readonly identity: Pick<Identity, 'require'>
  readonly passkeys: Passkeys
  /** The calendar day of an instant, `2026-02-25`. */
  readonly dayOf: (at: Date) => string
}

const everyone = { action: 'public' } as const
const reading = { action: 'self.read' } as const
const changing = { action: 'self.change' } as const
const next = z.string().max(2_000).optional()
const mostBytes = 65_536

/** Whatever is answered here, refusals too, is for one browser. */
const privately = async (_: FastifyRequest, reply: FastifyReply): Promise<void> => {
  void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
}
const shared = { onRequest: privately, bodyLimit: mostBytes }

/** What a passkey is called where its owner calls it nothing: after the browser that made it. */
function labelOf(given: string, { headers, language }: FastifyRequest): string {
  const named = nameIn(given)?.slice(0, 100).toWellFormed()
  return named ?? (agentOf(headers['user-agent']) || words(language)('way.name'))
}

/** `/sign-in/passkey`, where one is used; `/me/passkeys`, where they are made and removed. */
export function passkeyRoutes(app: App, { site, identity, passkeys, dayOf }: PasskeyRoutes): void {
  app.get(
    '/sign-in/passkey',
    { ...shared, config: everyone, schema: { querystring: z.object({ next }) } },
    async ({ language, url: path, query }, reply) =>
      sendPage(reply, renderPage(<SignInPage {...{ site, language, path }} next={nextPath(query.next)} />)),
  )
  app.post('/sign-in/passkey/options', { ...shared, config: everyone }, async (request, reply) => {
    requireOwnPage(request)
    return reply.send(await passkeys.signInOptions({ request, reply }))
  })
  app.post(
    '/sign-in/passkey',
    { ...shared, config: everyone, schema: { body: z.object({ response: authenticationResponse, next }) } },
    async (request, reply) => {
      requireOwnPage(request)
      await passkeys.signIn({ request, reply }, request.body.response)
      return reply.send({ next: nextPath(request.body.next) })
    },
  )

  app.get('/me/passkeys', { ...shared, config: reading }, async (request, reply) => {
    const actor = await identity.require(request, 'self.read')
    const { language, url: path } = request
    const mine = await passkeys.of(actor.person)
    return sendPage(reply, renderPage(<PasskeysPage {...{ site, language, path, dayOf }} passkeys={mine} />))
  })
  app.post('/me/passkeys/options', { ...shared, config: changing }, async (request, reply) => {
    const actor = await identity.require(request, 'self.change')
    return reply.send(await passkeys.registrationOptions({ request, reply }, actor))
  })
  app.post(
    '/me/passkeys',
    {
      ...shared,
      config: changing,
      schema: { body: z.object({ response: registrationResponse, label: z.string().max(1_000).default('') }) },
    },
    async (request, reply) => {
      const actor = await identity.require(request, 'self.change')
      const { response, label } = request.body
      await passkeys.register({ request, reply }, actor, { response, label: labelOf(label, request) })
      return reply.code(201).send({ ok: true })
    },
  )
  app.post(
    '/me/passkeys/remove',
    { ...shared, config: changing, schema: { body: z.object({ id: z.string().regex(/^[\w-]{1,1400}$/) }) } },
    async (request, reply) => {
      const actor = await identity.require(request, 'self.change')
      await passkeys.remove(actor, request.body.id)
      return reply.redirect(keepingTongue('/me/passkeys', request.url), 303)
    },
  )
}
