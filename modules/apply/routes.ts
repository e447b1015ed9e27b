import type { App } from '#platform/http'
import { casesApi } from './api/casesApi.ts'
import { caseRoutes } from './case/caseRoutes.tsx'
import { confirmRoutes } from './case/confirmRoutes.tsx'
import { formRoutes } from './form/formRoutes.tsx'
import { letterRoutes } from './letter/letterRoutes.tsx'
import type { ApplyNeeds } from './needs.ts'
import { startRoutes } from './start/startRoutes.tsx'

/** `/apply` and `/cases`: applying, and following what one has applied for. */
export function applyRoutes(app: App, needs: ApplyNeeds): void {
  startRoutes(app, needs)
  formRoutes(app, needs)
  caseRoutes(app, needs)
  confirmRoutes(app, needs)
  letterRoutes(app, needs)
  casesApi(app, needs)
}
