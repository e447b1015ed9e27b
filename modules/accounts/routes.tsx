import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { describe, FeilunError } from '#platform/errors'
import { localeOf } from '#platform/i18n'
import { sendPage, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { sendJournal } from './journal/sendJournal.ts'
import { minorOf, type Minor } from './model/minor.ts'
import { AccountsPage } from './pages/AccountsPage.tsx'
import type { TypedLimit } from './pages/LimitForm.tsx'
import { hrefOf } from './pages/view.ts'
import type { AccountActor, AccountsRoutes } from './routesNeeds.ts'
import { words } from './words.ts'

const accountPath = z.string().max(400)
const serial = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const asked = z.object({
  path: accountPath.default(''),
  after: accountPath.optional(),
  before: serial.optional(),
  done: z.literal('limit').optional(),
  lang: z.string().max(20).optional(),
})
const typedLimit = z.object({
  path: accountPath.min(1),
  after: serial,
  limit: z.string().max(40).trim(),
  reason: z.string().max(2_000).trim(),
})

/** The second part of a path is a scheme; what stands above schemes is for those whose office is for all of them. */
const schemeOf = (path: string): string | undefined => path.split('/')[1]
const allSchemes = '*'

/** Whatever is answered here, refusals too, is for one reader. */
const privately = async (_: FastifyRequest, reply: FastifyReply): Promise<void> => {
  void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
}

/** `/accounts`: the tree, each account's entries and its limit; `/accounts/journal.csv`: all entries of one. */
export function accountsRoutes<Actor extends AccountActor>(app: App, needs: AccountsRoutes<Actor>): void {
  const { site, ledger, require, may, timeZone } = needs

  const show = async (
    { language, url }: Pick<FastifyRequest, 'language' | 'url'>,
    reply: FastifyReply,
    actor: Actor,
    { path, after, before, done, typed }: z.output<typeof asked> & { typed?: TypedLimit },
  ) => {
    const scheme = schemeOf(path) ?? allSchemes
    const account = path === '' ? undefined : await ledger.account(path)
    const { accounts, next } = await ledger.children(path, after)
    const below = accounts.filter(
      (child) => schemeOf(child.path) === undefined || may(actor, 'account.read', schemeOf(child.path) ?? ''),
    )
    const journal = may(actor, 'account.read', scheme)
      ? await ledger.entries(path, before === undefined ? {} : { before })
      : undefined
    const limitAfter =
      account !== undefined && may(actor, 'account.limit', scheme) ? await ledger.lastLimit(path) : undefined
    const format = new Intl.DateTimeFormat(localeOf[language], {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: timeZone(),
    })
    const view = { site, language, path: url }
    const time = (at: Date) => format.format(at)
    return sendPage(
      reply,
      renderPage(
        <AccountsPage
          {...{ view, account, below, next, journal, limitAfter, typed, time }}
          isDone={done === 'limit'}
        />,
      ),
    )
  }

  app.get(
    '/accounts',
    { onRequest: privately, config: { action: 'account.read' }, schema: { querystring: asked } },
    async (request, reply) => {
      const actor = await require(request, 'account.read', schemeOf(request.query.path))
      return show(request, reply, actor, request.query)
    },
  )

  app.post(
    '/accounts',
    { onRequest: privately, config: { action: 'account.limit' }, schema: { body: typedLimit } },
    async (request, reply) => {
      const { language } = request
      const { path, after, limit: text, reason } = request.body
      const actor = await require(request, 'account.limit', schemeOf(path) ?? allSchemes)
      const refuse = (field: 'limit' | 'reason', message: string) =>
        show(request, reply.code(422), actor, { path, typed: { limit: text, reason, errors: [{ field, message }] } })
      if (reason === '') return refuse('reason', words(language)('reason-needed'))
      const { unit } = await ledger.account(path)
      try {
        const limit: Minor | undefined = text === '' ? undefined : minorOf(text, unit)
        await ledger.limitAfter({ after, path, limit, reason, by: actor.person })
      } catch (error) {
        if (!(error instanceof FeilunError)) throw error
        if (error.code === 'transfer-key-reused') return refuse('limit', words(language)('limit-moved'))
        if (error.code !== 'amount-invalid' && error.code !== 'limit-too-low') throw error
        return refuse('limit', describe(error.code, language, error.params).cause)
      }
      return reply.redirect(hrefOf({ site, language, path: request.url }, path, { done: 'limit' }), 303)
    },
  )

  app.get(
    '/accounts/journal.csv',
    {
      onRequest: privately,
      config: { action: 'account.read' },
      schema: { querystring: asked.pick({ path: true, lang: true }) },
    },
    async (request, reply) => {
      const { path } = request.query
      await require(request, 'account.read', schemeOf(path) ?? allSchemes)
      if (path !== '') await ledger.account(path)
      return sendJournal(reply, ledger, path)
    },
  )
}
