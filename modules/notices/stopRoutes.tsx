import { sendOwn } from '#platform/http'
import { z } from 'zod'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { StepPage } from './pages/StepPage.tsx'
import type { NoticesRoutes } from './routesNeeds.ts'
import { schemeInSentence } from './wording.ts'
import { words } from './words.ts'

const asked = z.object({ t: z.string().max(300).default(''), lang: z.string().max(20).optional() })
const isPublic = { action: 'public' } as const

/**
 * `/stop?t=TOKEN`, where the link at a message's foot leads. It asks first, since programs that look at links open them; mail programs that stop
 * with one press post to it (RFC 8058), from no page of ours and without a cookie, so the token alone is what counts.
 */
export function stopRoutes(
  app: App,
  { site, notices, packs }: Pick<NoticesRoutes, 'site' | 'notices' | 'packs'>,
): void {
  app.get('/stop', { config: isPublic, schema: { querystring: asked } }, async (request, reply) => {
    const { language, url: path, query } = request
    const t = words(language)
    const stopped = await notices.stops(query.t)
    const lead =
      stopped.kind === 'topic'
        ? t('stop.topic', { topic: t(`topic.${stopped.topic}`) })
        : t('stop.subscription', { scheme: schemeInSentence(packs.current(), stopped.scheme, language) })
    const act = { action: `/stop?t=${encodeURIComponent(query.t)}`, label: t('stop.button') }
    return sendOwn(
      reply,
      renderPage(<StepPage view={{ site, language, path }} title={t('stop.title')} lead={lead} act={act} />),
    )
  })

  app.post('/stop', { config: isPublic, schema: { querystring: asked } }, async (request, reply) => {
    const { language, url, query } = request
    const t = words(language)
    await notices.stop(query.t)
    // Without the token in it, so that the page's links to other languages lead to a page that is there.
    const view = { site, language, path: url.startsWith('/stop') ? '/' : url }
    const on = { href: '/', label: t('back-home') }
    return sendOwn(
      reply,
      renderPage(<StepPage view={view} title={t('stop.done.title')} lead={t('stop.done.lead')} on={on} />),
    )
  })
}
