import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor, Identity } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { sendOwn, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { CallId, ProjectId } from '../../model/ids.ts'
import type { ProjectView } from '../../projects/model/projects.ts'
import type { Records } from '../../records/index.ts'
import type { ProjectPages } from '../pagesNeeds.ts'
import { managedProject } from '../project/projectRoutes.tsx'
import { actionName, ruleName } from '../usage/names.ts'
import { usageWords } from '../usage/words.ts'
import { viewOf } from '../view.ts'
import { PlaygroundPage, type PlaygroundPageProps, type Told } from './PlaygroundPage.tsx'
import { playgroundKey } from './playgroundKey.ts'
import { playgroundWords } from './words.ts'

export interface PlaygroundPages extends Pick<ProjectPages, 'site' | 'projects' | 'now' | 'timeZone' | 'models'> {
  readonly identity: Pick<Identity, 'require'>
  readonly records: Pick<Records, 'call'>
  /** Sends a body to the door's `/v1/chat/completions` as any client does, with a key. */
  readonly callDoor: (key: string, body: object, language: string) => Promise<Response>
}

const byProject = z.object({ id: z.uuid().transform((id) => id as ProjectId) })
const asked = z.object({
  key: z.string().max(300),
  model: z.string().max(200),
  question: z.string().trim().min(1).max(20_000),
})
const answer = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })) })
const refusal = z.object({ error: z.object({ message: z.string() }) })
const mostTokens = 1_000

/** What the door answered to a question that was sent without a script. */
async function toldOf(response: Response): Promise<Told> {
  const call = response.headers.get('x-request-id') ?? undefined
  const body: unknown = await response.json().catch(() => undefined)
  const read = answer.safeParse(body)
  if (response.ok && read.success && call !== undefined)
    return {
      kind: 'answered',
      call,
      answer: read.data.choices.map(({ message }) => message.content ?? '').join('\n\n'),
    }
  const why = refusal.safeParse(body)
  return { kind: 'refused', call, message: why.success ? why.data.error.message : String(response.status) }
}

/** `/gateway/projects/ID/playground`: a key for two hours, a question, an answer, a verdict. */
export function playgroundRoutes(app: App, needs: PlaygroundPages): void {
  const { identity, projects, records, now, models, callDoor } = needs
  const manage = { config: { action: 'project.manage' } } as const
  const open = (request: FastifyRequest, id: ProjectId) => managedProject(needs, request, id)
  const page = (
    request: FastifyRequest,
    project: ProjectView,
    more: Partial<Pick<PlaygroundPageProps, 'key' | 'typed' | 'told'>>,
  ) =>
    renderPage(
      PlaygroundPage({
        view: viewOf(needs, request),
        project,
        models: project.models ?? models().map(({ model }) => model),
        key: more.key,
        typed: more.typed,
        told: more.told,
      }),
    )

  app.get('/gateway/projects/:id/playground', { ...manage, schema: { params: byProject } }, async (request, reply) => {
    const { project } = await open(request, request.params.id)
    return sendOwn(reply, page(request, project, {}))
  })
  app.post(
    '/gateway/projects/:id/playground/begin',
    { ...manage, schema: { params: byProject } },
    async (request, reply) => {
      const { actor, project } = await open(request, request.params.id)
      const name = playgroundWords(request.language)('key.name', { name: actor.name })
      const { secret } = await playgroundKey(projects, actor, project, { name, now: now() })
      return sendOwn(reply, page(request, project, { key: secret }))
    },
  )
  app.post(
    '/gateway/projects/:id/playground/ask',
    { ...manage, schema: { params: byProject, body: asked } },
    async (request, reply) => {
      const { project } = await open(request, request.params.id)
      const { key, model, question } = request.body
      const body = { model, messages: [{ role: 'user', content: question }], max_tokens: mostTokens }
      const told = await toldOf(await callDoor(key, body, request.language))
      return sendOwn(reply, page(request, project, { key, typed: { model, question }, told }))
    },
  )
  app.get(
    '/gateway/calls/:id.json',
    {
      config: { action: 'project.read' },
      schema: { params: z.object({ id: z.uuid().transform((id) => id as CallId) }) },
    },
    async (request, reply) => {
      const actor: Actor = await identity.require(request, 'project.read')
      const call = await records.call(actor, request.params.id)
      if (call === undefined) throw new FeilunError('not-found')
      const { usd, number } = viewOf(needs, request)
      const t = playgroundWords(request.language)
      const names = usageWords(request.language)
      const found = [
        ...new Set(call.hits.map(({ rule, action }) => `${ruleName(names, rule)}: ${actionName(names, action)}`)),
      ]
      return reply.header('cache-control', 'no-store').send({
        verdict:
          call.hits.length === 0 ? `${t('verdict')}: ${t('verdict.none')}` : `${t('verdict')}: ${found.join('; ')}`,
        cost: t('cost', {
          cost: usd(call.cost),
          input: number(call.usage?.input ?? 0),
          output: number(call.usage?.output ?? 0),
          first: number(Math.round(call.firstByteMs ?? call.totalMs)),
        }),
      })
    },
  )
}
