import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { FeilunError } from '#platform/errors'
import type { App } from './app.ts'

/** `/healthz` (the process answers), `/readyz` (it can do its work) and `/metrics` (Prometheus). */
export function serveHealth(app: App, isReady: () => Promise<void>): void {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [metrics],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }
    duration.observe(labels, reply.elapsedTime / 1_000)
    done()
  })
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    await isReady().catch((error: unknown) => {
      throw new FeilunError('not-ready', {}, [], error)
    })
    return { status: 'ready' }
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))
}
