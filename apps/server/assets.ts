import fastifyStatic from '@fastify/static'
import type { App } from '#platform/http'

/** Serves the built files under `/assets/`; their names carry a content hash, so a browser may keep them for ever. */
export async function serveAssets(app: App, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
}
