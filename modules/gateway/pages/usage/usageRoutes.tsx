import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor, Identity } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { csv as csvText, sendOwn, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { CallId, ProjectId } from '../../model/ids.ts'
import type { ProjectView } from '../../projects/model/projects.ts'
import { usageCsv, type Records } from '../../records/index.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { ProjectNav } from '../project/ProjectNav.tsx'
import { managesProject } from '../project/projectRoutes.tsx'
import { viewOf } from '../view.ts'
import { CallPage } from './CallPage.tsx'
import { CallsPage } from './CallsPage.tsx'
import { UsagePage } from './UsagePage.tsx'
import { usageWords } from './words.ts'

export interface UsagePages extends Pick<ProjectPages, 'site' | 'projects' | 'now' | 'timeZone'> {
  readonly identity: Pick<Identity, 'require'>
  readonly records: Records
  /** Names of people by their ids, for whoever may see a project. */
  readonly peopleNamed: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

const byProject = z.object({ id: z.uuid().transform((id) => id as ProjectId) })
const period = z.object({
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  lang: z.string().max(20).optional(),
})
const calls = z.object({
  verdict: z.enum(['judged']).optional().catch(undefined),
  after: z.string().max(200).optional(),
  lang: z.string().max(20).optional(),
})
const day = z.iso.date()
const usualDays = 30

/** What was used: of a project for whoever may see it, of all for whoever may read usage. */
export function usageRoutes(app: App, needs: UsagePages): void {
  const { identity, projects, records, now, timeZone, peopleNamed } = needs
  const today = () => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: timeZone() }).format(now())
  const daysOf = (query: z.output<typeof period>) => {
    const to = day.safeParse(query.to).data ?? today()
    const before = new Date(Date.parse(to) - (usualDays - 1) * 86_400_000).toISOString().slice(0, 10)
    const from = day.safeParse(query.from).data ?? before
    return from <= to ? { from, to } : { from: to, to: from }
  }

  const showUsage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    project: ProjectView | undefined,
  ) => {
    const view = viewOf(needs, request)
    const t = usageWords(request.language)
    const days = daysOf(period.parse(request.query))
    const asked = { ...days, project: project?.id }
    const by = project === undefined ? 'project' : 'person'
    const second = await records.usage(actor, asked, by)
    const people =
      by === 'person' ? await peopleNamed(second.lines.map(({ of }) => of).filter((of) => of !== '')) : undefined
    const named =
      by === 'project' ? new Map((await projects.list(actor)).map(({ id, name }) => [String(id), name])) : people
    return sendOwn(
      reply,
      renderPage(
        <UsagePage
          view={view}
          title={project?.name ?? t('all')}
          navigation={
            project !== undefined && (
              <ProjectNav view={view} id={project.id} here="usage" canManage={managesProject(actor, project)} />
            )
          }
          base={project === undefined ? '/gateway/usage' : `/gateway/projects/${project.id}/usage`}
          from={days.from}
          to={days.to}
          byDay={await records.usage(actor, asked, 'day')}
          charts={[
            {
              by: 'model',
              table: await records.usage(actor, asked, 'model'),
              nameOf: (of) => (of === '' ? t('none.model') : of),
            },
            { by, table: second, nameOf: (of) => (of === '' ? t('none.person') : (named?.get(of) ?? of)) },
          ]}
          verdicts={await records.verdicts(actor, asked)}
          latency={await records.latency(actor, asked, 'all')}
        />,
      ),
    )
  }
  const csv = (reply: FastifyReply, name: string, body: unknown) =>
    reply
      .type('text/csv; charset=utf-8')
      .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}.csv"` })
      .send(body)
  const showCalls = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    project: ProjectView | undefined,
  ) => {
    const view = viewOf(needs, request)
    const { verdict, after } = calls.parse(request.query)
    return sendOwn(
      reply,
      renderPage(
        <CallsPage
          view={view}
          title={project?.name ?? usageWords(request.language)('all')}
          navigation={
            project !== undefined && (
              <ProjectNav view={view} id={project.id} here="usage" canManage={managesProject(actor, project)} />
            )
          }
          base={project === undefined ? '/gateway/calls' : `/gateway/projects/${project.id}/calls`}
          calls={await records.calls(actor, { project: project?.id, verdict, after })}
          isJudgedOnly={verdict === 'judged'}
        />,
      ),
    )
  }

  const own = { config: { action: 'project.read' }, schema: { params: byProject } } as const
  const ownProject = async (request: FastifyRequest, id: ProjectId) => {
    const actor = await identity.require(request, 'project.read')
    return { actor, project: await projects.project(actor, id) }
  }
  app.get('/gateway/projects/:id/usage', own, async (request, reply) => {
    const { actor, project } = await ownProject(request, request.params.id)
    return showUsage(request, reply, actor, project)
  })
  app.get('/gateway/projects/:id/usage.csv', own, async (request, reply) => {
    const { actor, project } = await ownProject(request, request.params.id)
    const asked = { ...daysOf(period.parse(request.query)), project: project.id }
    return csv(
      reply,
      `usage-${asked.from}-${asked.to}`,
      csvText(usageCsv('day', await records.usage(actor, asked, 'day'))),
    )
  })
  app.get('/gateway/projects/:id/calls', own, async (request, reply) => {
    const { actor, project } = await ownProject(request, request.params.id)
    return showCalls(request, reply, actor, project)
  })
  app.get('/gateway/projects/:id/calls.csv', own, async (request, reply) => {
    const { actor, project } = await ownProject(request, request.params.id)
    return csv(reply, 'calls', records.callsCsv(actor, { project: project.id }))
  })

  const all = { config: { action: 'gateway.read' } } as const
  app.get('/gateway/usage', all, async (request, reply) =>
    showUsage(request, reply, await identity.require(request, 'gateway.read'), undefined),
  )
  app.get('/gateway/usage.csv', all, async (request, reply) => {
    const actor = await identity.require(request, 'gateway.read')
    const asked = daysOf(period.parse(request.query))
    return csv(
      reply,
      `usage-${asked.from}-${asked.to}`,
      csvText(usageCsv('project', await records.usage(actor, asked, 'project'))),
    )
  })
  app.get('/gateway/calls', all, async (request, reply) =>
    showCalls(request, reply, await identity.require(request, 'gateway.read'), undefined),
  )
  app.get('/gateway/calls.csv', all, async (request, reply) =>
    csv(reply, 'calls', records.callsCsv(await identity.require(request, 'gateway.read'), {})),
  )
  app.get(
    '/gateway/calls/:id',
    {
      config: { action: 'project.read' },
      schema: { params: z.object({ id: z.uuid().transform((id) => id as CallId) }) },
    },
    async (request, reply) => {
      const actor = await identity.require(request, 'project.read')
      const call = await records.call(actor, request.params.id)
      if (call === undefined) throw new FeilunError('not-found')
      const content = call.hasContent ? await records.content(actor, call.id) : undefined
      return sendOwn(reply, renderPage(<CallPage view={viewOf(needs, request)} call={call} content={content} />))
    },
  )
}
