import { setTimeout } from 'node:timers/promises'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { FeilunError } from '#platform/errors'
import type { App } from './app.ts'

/** Who asks whether we are ready wants to know soon: a database that hangs is not ready either. */
const patience = 3_000

/**
 * `/healthz` (the process answers), `/readyz` (it can do its work, and says so within `within` ms) and `/metrics` (Prometheus).
 * @param others what else is told at `/metrics`, in Prometheus' text form
 */
export function serveHealth(
  app: App,
  isReady: () => Promise<void>,
  within = patience,
  others: readonly (() => Promise<string>)[] = [],
): void {
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
    const tooLate = setTimeout(within, undefined, { ref: false }).then(() => {
      throw new Error('The database does not answer.')
    })
    await Promise.race([isReady(), tooLate]).catch((error: unknown) => {
      throw new FeilunError('not-ready', {}, [], error)
    })
    return { status: 'ready' }
  })
  app.get('/metrics', async (_request, reply) => {
    const texts = await Promise.all([metrics.metrics(), ...others.map((other) => other())])
    return reply.type(metrics.contentType).send(texts.join('\n'))
  })
}
