import type { App } from '#platform/http'
import { operateRoutes, type OperatePages } from './operate/operateRoutes.tsx'
import type { ProjectPages } from './pagesNeeds.ts'
import { playgroundRoutes, type PlaygroundPages } from './playground/playgroundRoutes.tsx'
import { projectPages } from './projectPages.ts'
import { rulesRoutes, type RulesPages } from './rules/rulesRoutes.tsx'
import { usageRoutes, type UsagePages } from './usage/usageRoutes.tsx'

/** What all pages of the gateway need. */
export type GatewayPages = ProjectPages & PlaygroundPages & UsagePages & RulesPages & OperatePages

/** Every page below `/gateway`: projects, trying out, usage, rules, and those who run it. */
export function gatewayPages(app: App, needs: GatewayPages): void {
  projectPages(app, needs)
  playgroundRoutes(app, needs)
  usageRoutes(app, needs)
  rulesRoutes(app, needs)
  operateRoutes(app, needs)
}
