import { sendOwn } from '#platform/http'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { describe, detailsOf, FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { WorkNeeds } from '../needs.ts'
import { RulesPage, type RulesPageProps } from './RulesPage.tsx'

const body = z.object({ yaml: z.string().max(1_000_000).default(''), scheme: z.string().max(100).default('') })
const tries = { config: { action: 'rules.try' } } as const

/** How many cases a page names; the counts are of all. */
const mostShown = 200

/** `/work/rules`: a draft of rules, tried on cases that were decided. */
export function rulesRoutes(app: App, { site, identity, review, packs }: WorkNeeds): void {
  const propsOf = ({ language, url: path }: FastifyRequest): Pick<RulesPageProps, 'view' | 'content'> => {
    const { content } = packs.current()
    return { content, view: { site, language, path, timeZone: content.pack.timezone } }
  }

  app.get('/work/rules', tries, async (request, reply) => {
    await identity.require(request, 'rules.try')
    const page = <RulesPage {...propsOf(request)} typed={undefined} trial={undefined} wrong={[]} />
    return sendOwn(reply, renderPage(page))
  })

  app.post('/work/rules', { ...tries, schema: { body } }, async (request, reply) => {
    const actor = await identity.require(request, 'rules.try')
    const { yaml, scheme } = request.body
    const shown = { ...propsOf(request), typed: request.body }
    try {
      const options = { most: mostShown, ...(scheme === '' ? {} : { scheme }) }
      const trial = await review.tryRules(actor, { yaml }, options)
      return sendOwn(reply, renderPage(<RulesPage {...shown} trial={trial} wrong={[]} />))
    } catch (error) {
      if (!(error instanceof FeilunError) || (error.code !== 'pack-invalid' && error.code !== 'request-too-large'))
        throw error
      const { status, cause, remedy } = describe(error.code, request.language, error.params)
      const details = detailsOf(error, request.language)
      const wrong = details.length === 0 ? [`${cause} ${remedy}`] : details.map(({ at, message }) => `${at} ${message}`)
      return sendOwn(reply.code(status), renderPage(<RulesPage {...shown} trial={undefined} wrong={wrong} />))
    }
  })
}
