import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, partyId, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import { renderPage, type FieldError } from '#platform/ui'
import type { ProjectId } from '../../model/ids.ts'
import type { BudgetLevel, ProjectView } from '../../projects/model/projects.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { goTo } from '../goTo.ts'
import { viewOf } from '../view.ts'
import { managedProject, managesProject } from './projectRoutes.tsx'
import { SettingsPage } from './SettingsPage.tsx'
import { dollarsIn } from './typedKey.ts'
import { readSettings, typedOf, typedSettings, type TypedSettings } from './typedSettings.ts'

const byProject = z.object({ id: z.uuid().transform((id) => id as ProjectId) })
const saved = z.object({ done: z.enum(['saved']).optional().catch(undefined), lang: z.string().max(20).optional() })
const limited = z.object({
  level: z.enum(['project', 'organisation', 'measure']),
  limit: z.string().trim().max(40).default(''),
})
const doneOf = { open: 'reopened', paused: 'paused', closed: 'closed' } as const

/** `/gateway/projects/ID/settings`, and what its forms send. */
export function settingsRoutes(app: App, needs: ProjectPages): void {
  const { identity, projects, models } = needs
  const read = { config: { action: 'project.read' } } as const
  const manage = { config: { action: 'project.manage' } } as const
  const open = { config: { action: 'project.open' } } as const

  const page = async (
    request: FastifyRequest,
    actor: Actor,
    project: ProjectView,
    more: { readonly typed?: TypedSettings; readonly errors?: readonly FieldError[]; readonly isSaved?: boolean },
  ) =>
    renderPage(
      <SettingsPage
        view={viewOf(needs, request)}
        project={project}
        typed={more.typed ?? typedOf(project)}
        errors={more.errors ?? []}
        models={models()}
        budgets={await projects.budgets(actor, project.id)}
        changes={await projects.changes(actor, project.id)}
        can={{
          manage: managesProject(actor, project),
          setLimits: may(actor, 'project.open', { party: partyId(project.party), scheme: project.scheme ?? '' }),
        }}
        isSaved={more.isSaved ?? false}
      />,
    )

  app.get(
    '/gateway/projects/:id/settings',
    { ...read, schema: { params: byProject, querystring: saved } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.read')
      const project = await projects.project(actor, request.params.id)
      return sendOwn(reply, await page(request, actor, project, { isSaved: request.query.done === 'saved' }))
    },
  )
  app.post(
    '/gateway/projects/:id/settings',
    { ...manage, schema: { params: byProject, body: typedSettings } },
    async (request, reply) => {
      const { actor, project } = await managedProject(needs, request, request.params.id)
      const typed = request.body
      const asked = readSettings(typed, viewOf(needs, request).t)
      if ('errors' in asked)
        return sendOwn(reply.code(422), await page(request, actor, project, { typed, errors: asked.errors }))
      await projects.change(actor, project.id, asked.settings)
      return goTo(request, reply, `/gateway/projects/${project.id}/settings?done=saved`)
    },
  )
  app.post(
    '/gateway/projects/:id/state',
    { ...manage, schema: { params: byProject, body: z.object({ state: z.enum(['open', 'paused', 'closed']) }) } },
    async (request, reply) => {
      const { actor, project } = await managedProject(needs, request, request.params.id)
      const { state } = await projects.setState(actor, project.id, request.body.state)
      return goTo(request, reply, `/gateway/projects/${project.id}?done=${doneOf[state]}`)
    },
  )
  app.post(
    '/gateway/projects/:id/limits',
    { ...open, schema: { params: byProject, body: limited } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.open')
      const project = await projects.project(actor, request.params.id)
      const { level, limit: typed } = request.body
      const { t, usd } = viewOf(needs, request)
      const again = async (message: string) =>
        sendOwn(
          reply.code(422),
          await page(request, actor, project, { errors: [{ field: `limit-${level}`, message }] }),
        )
      const limit = dollarsIn(typed)
      if (limit === 'wrong') return again(t('wrong.limit'))
      const { measure, party, id } = project
      const at: BudgetLevel =
        level === 'project'
          ? { level, project: id }
          : level === 'measure'
            ? { level, measure }
            : { level, measure, party }
      try {
        await projects.setLimit(actor, at, limit)
      } catch (error) {
        if (!(error instanceof FeilunError) || error.code !== 'limit-too-low') throw error
        const used = (await projects.budgets(actor, id)).find(({ path }) => path.split('/').length === depthOf[level])
        return again(t('wrong.limit-low', { amount: usd((used?.settled ?? 0) + (used?.held ?? 0)) }))
      }
      return goTo(request, reply, `/gateway/projects/${id}?done=limit`)
    },
  )
}

/** How many parts the path of an account at a level has. */
const depthOf = { measure: 2, organisation: 3, project: 4 } as const
