import type { App } from '#platform/http'
import { askApi } from './api/askRoutes.ts'
import { correctionApi } from './api/correctionRoutes.ts'
import type { AskDependencies } from './dependencies.ts'
import { askPages } from './pages/routes.tsx'

/** `/ask` with its corrections, `/api/ask` and `/api/corrections`. */
export function askRoutes(app: App, dependencies: AskDependencies): void {
  askPages(app, dependencies)
  askApi(app, dependencies)
  correctionApi(app, dependencies)
}
