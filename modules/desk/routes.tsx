import type { App } from '#platform/http'
import { renderPage, type Site } from '#platform/ui'
import type { Desk } from './createDesk.ts'
import type { DeskEntry } from './deskEntry.ts'
import { DeskPage } from './pages/DeskPage.tsx'
import { sendDeskPage } from './sendDeskPage.ts'

export interface DeskRoutes {
  readonly site: Site
  readonly desk: Pick<Desk, 'reviewerOf'>
  readonly desks: readonly DeskEntry[]
}

/** `/desk`, which lists the desks. */
export function deskRoutes(app: App, { site, desk, desks }: DeskRoutes): void {
  app.get('/desk', { config: { action: 'desk.review' } }, async (request, reply) => {
    const reviewer = await desk.reviewerOf(request)
    const { language, url: path } = request
    return sendDeskPage(reply, renderPage(<DeskPage {...{ site, language, path, reviewer, desks }} />))
  })
}
