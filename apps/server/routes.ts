/** Which routes this server answers. Edit this file to add a module's. */
import { blueprintRoutes } from '#modules/blueprint'
import { evidenceRoutes, type Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import { schemesRoutes } from '#modules/schemes'
import { standRoutes } from '#modules/stand'
import type { App } from '#platform/http'
import type { Site } from '#platform/ui'
import { todayIn } from './today.ts'

export interface RouteDependencies {
  readonly site: Site
  readonly evidence: Evidence
  readonly packs: Packs
  readonly now: () => Date
  readonly environment: 'development' | 'production' | 'test'
}

export async function routes(app: App, { site, evidence, packs, now }: RouteDependencies): Promise<void> {
  const today = () => todayIn(packs.current().content.pack.timezone, now())
  evidenceRoutes(app, { site, evidence })
  blueprintRoutes(app, { site, packs, evidence, today, now })
  schemesRoutes(app, { site, packs, evidence, today })
  standRoutes(app, { site, packs, evidence, today })
}
