import { createApp, type App } from '#platform/http'
import type { Site } from '#platform/ui'
import type { Evidence } from '../createEvidence.ts'
import { evidenceRoutes } from '../routes.tsx'

const site: Site = {
  asset: (name) => `/assets/${name}`,
  name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
  origin: 'http://127.0.0.1',
  styles: '/assets/feilun.css',
}

/** The web application with this module's routes only. */
export async function anApp(evidence: Evidence): Promise<App> {
  const problemPage = (problem: { readonly title: string }) => `<!doctype html><title>${problem.title}</title>`
  const app = await createApp({ logLevel: 'silent', requestsPerMinute: 100_000, trustProxy: false, problemPage })
  evidenceRoutes(app, { site, evidence })
  return app
}
