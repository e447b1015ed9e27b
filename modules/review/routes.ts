import type { App } from '#platform/http'
import { caseRoutes } from './case/caseRoutes.tsx'
import { checkRoutes } from './check/checkRoutes.tsx'
import { decideRoutes } from './decide/decideRoutes.tsx'
import { moderateRoutes } from './decide/moderateRoutes.tsx'
import { logRoutes } from './log/logRoutes.tsx'
import type { WorkNeeds } from './needs.ts'
import { queueRoutes } from './queue/queueRoutes.tsx'
import { registerRoute } from './queue/registerRoute.ts'
import { reviewersRoutes } from './reviewers/reviewersRoutes.tsx'
import { rulesRoutes } from './rules/rulesRoutes.tsx'
import { interestsRoutes } from './sheet/interestsRoutes.tsx'
import { sheetRoutes } from './sheet/sheetRoutes.tsx'
import { verifyRoutes } from './verify/verifyRoutes.tsx'

/** `/work`: what waits, and working on each case. */
export function reviewRoutes(app: App, needs: WorkNeeds): void {
  queueRoutes(app, needs)
  registerRoute(app, needs)
  rulesRoutes(app, needs)
  caseRoutes(app, needs)
  checkRoutes(app, needs)
  reviewersRoutes(app, needs)
  interestsRoutes(app, needs)
  sheetRoutes(app, needs)
  decideRoutes(app, needs)
  moderateRoutes(app, needs)
  logRoutes(app, needs)
  verifyRoutes(app, needs)
}
