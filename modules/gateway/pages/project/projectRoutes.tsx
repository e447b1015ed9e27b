import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, partyId, type Actor, type Identity } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import { renderPage, type FieldError } from '#platform/ui'
import type { KeyId, ProjectId } from '../../model/ids.ts'
import type { Projects, ProjectView } from '../../projects/model/projects.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { goTo } from '../goTo.ts'
import { viewOf } from '../view.ts'
import { leastLeft, levelOf } from './budget.ts'
import { heldText } from './BudgetPart.tsx'
import { graces, RotatePage, WithdrawPage } from './KeyActPages.tsx'
import { KeyMadePage } from './KeyMadePage.tsx'
import { partyNames } from './partyNames.ts'
import { ProjectPage } from './ProjectPage.tsx'
import { readKey, typedKey, type TypedKey } from './typedKey.ts'

const byProject = z.object({ id: z.uuid().transform((id) => id as ProjectId) })
const byKey = byProject.extend({ key: z.uuid().transform((id) => id as KeyId) })
const said = z.object({
  done: z.enum(['opened', 'withdrawn', 'paused', 'reopened', 'closed', 'limit']).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})

/** Whether somebody manages a project: its own party, or an officer of its scheme. */
export const managesProject = (actor: Actor, { party, scheme }: Pick<ProjectView, 'party' | 'scheme'>): boolean =>
  may(actor, 'project.manage', { party: partyId(party), scheme: scheme ?? '' })

/** Who asks, and a project that they manage. @throws FeilunError `project-unknown` where they may not see it, `not-permitted` where they may do no more */
export async function managedProject(
  { identity, projects }: { readonly identity: Pick<Identity, 'require'>; readonly projects: Projects },
  request: FastifyRequest,
  id: ProjectId,
): Promise<{ readonly actor: Actor; readonly project: ProjectView }> {
  const actor = await identity.require(request, 'project.manage')
  const project = await projects.project(actor, id)
  if (!managesProject(actor, project)) throw new FeilunError('not-permitted')
  return { actor, project }
}

/** A project's own page and its keys. */
export function projectRoutes(app: App, needs: ProjectPages): void {
  const { identity, projects, models, now } = needs
  const read = { config: { action: 'project.read' } } as const
  const manage = { config: { action: 'project.manage' } } as const

  const page = async (
    request: FastifyRequest,
    actor: Actor,
    id: ProjectId,
    more: {
      readonly typed?: TypedKey
      readonly errors?: readonly FieldError[]
      readonly said?: string | undefined
    } = {},
  ) => {
    const project = await projects.project(actor, id)
    const names = await partyNames(identity, [project])
    return renderPage(
      <ProjectPage
        view={viewOf(needs, request)}
        project={project}
        party={names(project.party)}
        budgets={await projects.budgets(actor, id)}
        keys={await projects.keys(actor, id)}
        models={project.models ?? models().map(({ model }) => model)}
        now={now()}
        canManage={managesProject(actor, project)}
        typed={more.typed}
        errors={more.errors ?? []}
        said={more.said}
      />,
    )
  }

  app.get(
    '/gateway/projects/:id',
    { ...read, schema: { params: byProject, querystring: said } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.read')
      const { done } = request.query
      const { t } = viewOf(needs, request)
      return sendOwn(reply, await page(request, actor, request.params.id, { said: done && t(`said.${done}`) }))
    },
  )
  app.get('/gateway/projects/:id/spend.json', { ...read, schema: { params: byProject } }, async (request, reply) => {
    const actor = await identity.require(request, 'project.read')
    const budgets = await projects.budgets(actor, request.params.id)
    const view = viewOf(needs, request)
    const { t, usd } = view
    const project = budgets.find(({ path }) => levelOf(path) === 'project')
    const left = leastLeft(budgets)
    const settled = project?.settled ?? 0
    const spent =
      project?.limit === undefined
        ? t('project.spend.open', { spent: usd(settled) })
        : t('project.spend.of', { spent: usd(settled), limit: usd(project.limit) })
    return reply.header('cache-control', 'no-store').send({
      settled,
      spent,
      left: left === undefined ? '' : t('project.left', { left: usd(left) }),
      held: heldText(view, project?.held),
    })
  })

  app.post(
    '/gateway/projects/:id/keys',
    { ...manage, schema: { params: byProject, body: typedKey } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.manage')
      const view = viewOf(needs, request)
      const typed = request.body
      const asked = readKey(typed, now(), view.t)
      if ('errors' in asked)
        return sendOwn(reply.code(422), await page(request, actor, request.params.id, { typed, errors: asked.errors }))
      const project = await projects.project(actor, request.params.id)
      const made = await projects.makeKey(actor, project.id, asked.key)
      // Shown in the answer itself: an address that leads to a secret would be in the browser's history.
      return sendOwn(reply.code(201), renderPage(<KeyMadePage view={view} project={project} made={made} />))
    },
  )

  const keyOf = async (actor: Actor, { id, key }: z.output<typeof byKey>) => {
    const found = (await projects.keys(actor, id)).find((each) => each.id === key)
    if (found === undefined) throw new FeilunError('not-found')
    return { project: await projects.project(actor, id), key: found }
  }
  app.get(
    '/gateway/projects/:id/keys/:key/rotate',
    { ...manage, schema: { params: byKey } },
    async (request, reply) => {
      const { project, key } = await keyOf(await identity.require(request, 'project.manage'), request.params)
      return sendOwn(reply, renderPage(RotatePage({ view: viewOf(needs, request), project, key })))
    },
  )
  app.post(
    '/gateway/projects/:id/keys/:key/rotate',
    { ...manage, schema: { params: byKey, body: z.object({ grace: z.enum(['none', 'hour', 'day', 'week']) }) } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.manage')
      const { project, key } = await keyOf(actor, request.params)
      const made = await projects.rotateKey(actor, key.id, { seconds: graces[request.body.grace] })
      return sendOwn(
        reply.code(201),
        renderPage(<KeyMadePage view={viewOf(needs, request)} project={project} made={made} />),
      )
    },
  )
  app.get(
    '/gateway/projects/:id/keys/:key/withdraw',
    { ...manage, schema: { params: byKey } },
    async (request, reply) => {
      const { project, key } = await keyOf(await identity.require(request, 'project.manage'), request.params)
      return sendOwn(reply, renderPage(WithdrawPage({ view: viewOf(needs, request), project, key })))
    },
  )
  app.post(
    '/gateway/projects/:id/keys/:key/withdraw',
    { ...manage, schema: { params: byKey } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.manage')
      const { project, key } = await keyOf(actor, request.params)
      await projects.withdrawKey(actor, key.id)
      return goTo(request, reply, `/gateway/projects/${project.id}?done=withdrawn#keys`)
    },
  )
}
