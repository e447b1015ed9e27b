import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { usualPolicy, usualPolicyNames } from '#engines/guard'
import type { Actor, Identity } from '#modules/identity'
import { sendOwn, type App } from '#platform/http'
import { keepingTongue, renderPage } from '#platform/ui'
import type { ProjectId } from '../../model/ids.ts'
import type { Records } from '../../records/index.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { managedProject, managesProject } from '../project/projectRoutes.tsx'
import { viewOf } from '../view.ts'
import { RulesPage, type RulesPageProps } from './RulesPage.tsx'
import { policyOf, typedOf, typedPolicy } from './typedPolicy.ts'
import { rulesWords } from './words.ts'

export interface RulesPages extends Pick<ProjectPages, 'site' | 'projects' | 'now' | 'timeZone'> {
  readonly identity: Pick<Identity, 'require'>
  readonly records: Pick<Records, 'tryPolicy'>
}

const byProject = z.object({ id: z.uuid().transform((id) => id as ProjectId) })
const query = z.object({
  preset: z.enum(usualPolicyNames).optional().catch(undefined),
  done: z.enum(['saved']).optional().catch(undefined),
  lang: z.string().max(20).optional(),
})
/** How far back rules are tried. */
const triedDays = 30

/** `/gateway/projects/ID/rules`: what the guard does, changed only by those who manage the project. */
export function rulesRoutes(app: App, needs: RulesPages): void {
  const { identity, projects, records, now } = needs
  const page = async (
    request: FastifyRequest,
    actor: Actor,
    id: ProjectId,
    more: Partial<Pick<RulesPageProps, 'typed' | 'wrong' | 'tried' | 'isSaved' | 'isFilled'>>,
  ) => {
    const project = await projects.project(actor, id)
    return renderPage(
      <RulesPage
        view={viewOf(needs, request)}
        project={project}
        typed={more.typed ?? typedOf(project.guard, rulesWords(request.language))}
        isFilled={more.isFilled ?? false}
        wrong={more.wrong ?? []}
        tried={more.tried}
        isSaved={more.isSaved ?? false}
        canManage={managesProject(actor, project)}
      />,
    )
  }
  app.get(
    '/gateway/projects/:id/rules',
    { config: { action: 'project.read' }, schema: { params: byProject, querystring: query } },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.read')
      const { preset, done } = request.query
      const typed = preset && typedOf(usualPolicy(preset), rulesWords(request.language))
      return sendOwn(
        reply,
        await page(request, actor, request.params.id, {
          ...(typed && { typed, isFilled: true }),
          isSaved: done === 'saved',
        }),
      )
    },
  )
  app.post(
    '/gateway/projects/:id/rules',
    { config: { action: 'project.manage' }, schema: { params: byProject, body: typedPolicy } },
    async (request, reply) => {
      const { id } = request.params
      const { actor } = await managedProject(needs, request, id)
      const { act, ...typed } = request.body
      const read = policyOf(typed, rulesWords(request.language))
      if ('wrong' in read) return sendOwn(reply.code(422), await page(request, actor, id, { typed, wrong: read.wrong }))
      if (act === 'save') {
        await projects.change(actor, id, { guard: read.policy })
        return reply.redirect(keepingTongue(`/gateway/projects/${id}/rules?done=saved`, request.url), 303)
      }
      const since = new Date(now().getTime() - triedDays * 86_400_000)
      const result = await records.tryPolicy(actor, { project: id, policy: read.policy, since })
      return sendOwn(reply, await page(request, actor, id, { typed, tried: { result, days: triedDays } }))
    },
  )
}
