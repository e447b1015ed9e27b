import type { App } from '#platform/http'
import { programmeApi } from './api/programmeRoutes.ts'
import { measureApi } from './api/measureRoutes.ts'
import type { BlueprintDeps } from './deps.ts'
import { blueprintFeeds } from './feeds/routes.ts'
import { blueprintPages } from './pages/routes.tsx'

/** Everything that the blueprint answers: pages, API, calendar and feed. */
export function blueprintRoutes(app: App, deps: BlueprintDeps): void {
  blueprintPages(app, deps)
  measureApi(app, deps)
  programmeApi(app, deps)
  blueprintFeeds(app, deps)
}
