import { sendPage, type App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { homeRoutes } from './home/homeRoutes.tsx'
import type { ProjectPages } from './pagesNeeds.ts'
import { projectRoutes } from './project/projectRoutes.tsx'
import { settingsRoutes } from './project/settingsRoutes.tsx'
import { StartPage } from './start/StartPage.tsx'
import { viewOf } from './view.ts'

/** The pages of projects: where one begins, a project with its keys and settings, how to call a model. */
export function projectPages(app: App, needs: ProjectPages): void {
  homeRoutes(app, needs)
  projectRoutes(app, needs)
  settingsRoutes(app, needs)
  app.get('/gateway/start', { config: { action: 'public' } }, (request, reply) =>
    sendPage(
      reply,
      renderPage(StartPage({ view: viewOf(needs, request), models: needs.models().map(({ model }) => model) })),
    ),
  )
}
