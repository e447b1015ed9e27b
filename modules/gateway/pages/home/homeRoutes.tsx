import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { usualPolicy } from '#engines/guard'
import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import { keepingTongue, renderPage, type FieldError } from '#platform/ui'
import type { ProjectId } from '../../model/ids.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { levelOf } from '../project/budget.ts'
import { dollarsIn } from '../project/typedKey.ts'
import { partyNames } from '../project/partyNames.ts'
import { viewOf } from '../view.ts'
import { HomePage } from './HomePage.tsx'
import { OpenPage } from './OpenPage.tsx'
import { typedProject, type TypedProject } from './typedProject.ts'

const perPage = 200
const query = z.object({ before: z.uuid().optional().catch(undefined), lang: z.string().max(20).optional() })

/** `/gateway`, where everyone begins, and `/gateway/open`, where an officer opens a project. */
export function homeRoutes(app: App, needs: ProjectPages): void {
  const { identity, projects, models, measures, signUp } = needs

  const listed = async (actor: Actor, before: string | undefined) => {
    const list = await projects.list(actor, before === undefined ? {} : { before: before as ProjectId })
    const names = await partyNames(identity, list)
    const withBudgets = list.map(async (project) => ({
      project,
      party: names(project.party),
      account: (await projects.budgets(actor, project.id)).find(({ path }) => levelOf(path) === 'project'),
    }))
    return Promise.all(withBudgets)
  }

  app.get('/gateway', { config: { action: 'public' }, schema: { querystring: query } }, async (request, reply) => {
    const actor = await identity.actorOf(request)
    const list = actor === undefined ? undefined : await listed(actor, request.query.before)
    const last = list?.at(-1)?.project.id
    return sendOwn(
      reply,
      renderPage(
        <HomePage
          view={viewOf(needs, request)}
          projects={list}
          more={list?.length === perPage ? `/gateway?before=${last ?? ''}` : undefined}
          models={models()}
          signUp={signUp(request.language)}
          can={{
            open: actor !== undefined && may(actor, 'project.open'),
            readAll: actor !== undefined && may(actor, 'gateway.read'),
          }}
        />,
      ),
    )
  })

  const open = { config: { action: 'project.open' } } as const
  const openPage = async (request: FastifyRequest, actor: Actor, typed: TypedProject, errors: readonly FieldError[]) =>
    renderPage(
      <OpenPage
        view={viewOf(needs, request)}
        parties={await identity.organisations(actor, typed.search)}
        measures={measures(request.language)}
        typed={typed}
        errors={errors}
      />,
    )
  app.get('/gateway/open', { ...open, schema: { querystring: typedProject } }, async (request, reply) => {
    const actor = await identity.require(request, 'project.open')
    return sendOwn(reply, await openPage(request, actor, request.query, []))
  })
  app.post('/gateway/open', { ...open, schema: { body: typedProject } }, async (request, reply) => {
    const actor = await identity.require(request, 'project.open')
    const typed = request.body
    const { t } = viewOf(needs, request)
    const limit = dollarsIn(typed.limit)
    const errors: FieldError[] = [
      ...(z.uuid().safeParse(typed.party).success ? [] : [{ field: 'party', message: t('wrong.party') }]),
      ...(typed.name === '' || typed.name.length > 200 ? [{ field: 'name', message: t('wrong.name') }] : []),
      ...(typed.measure === '' ? [{ field: 'measure', message: t('wrong.measure') }] : []),
      ...(limit === 'wrong' || limit === undefined ? [{ field: 'limit', message: t('wrong.limit') }] : []),
    ]
    if (errors.length > 0 || limit === 'wrong' || limit === undefined)
      return sendOwn(reply.code(422), await openPage(request, actor, typed, errors))
    const known = await identity.partyView([typed.party as Parameters<typeof identity.partyView>[0][number]])
    if (known.size === 0) throw new FeilunError('party-unknown')
    const { name, party, measure, preset } = typed
    const guard = preset === 'none' ? {} : { guard: usualPolicy(preset) }
    const project = await projects.open(actor, { name, party, measure, limit, ...guard })
    return reply.redirect(keepingTongue(`/gateway/projects/${project.id}?done=opened`, request.url), 303)
  })
}
