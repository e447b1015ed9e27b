import { createServer, type Server, type ServerResponse } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { answerBrokenCall, type GatewayNode } from '#modules/gateway'
import type { Config } from '#platform/config'
import { FeilunError } from '#platform/errors'

export interface GatewayServer {
  /** `http://host:port` */
  readonly url: string
  /** Takes no more calls, ends those that run within so many milliseconds, keeps what is on record, and closes every connection. */
  readonly close: (withinMs: number) => Promise<void>
}

interface Needs {
  readonly node: Pick<GatewayNode, 'handle' | 'metrics' | 'state' | 'stop'>
  /** Whether the database answers; rejects where it does not. */
  readonly ping: () => Promise<void>
}

/** How long who asks whether we are ready waits. */
const patienceMs = 3_000
const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }

async function readiness({ node, ping }: Needs): Promise<boolean> {
  if (!node.state().isReady) return false
  const tooLate = after(patienceMs, false, { ref: false })
  return Promise.race([ping().then(() => true), tooLate]).catch(() => false)
}

async function answerOthers(needs: Needs, path: string, response: ServerResponse): Promise<void> {
  if (path === '/healthz') response.writeHead(200, plain).end('ok\n')
  else if (path === '/readyz') {
    const isReady = await readiness(needs)
    response.writeHead(isReady ? 200 : 503, plain).end(isReady ? 'ready\n' : 'not ready\n')
  } else if (path === '/metrics') response.writeHead(200, plain).end(await needs.node.metrics())
  else response.writeHead(404, plain).end('not found\n')
}

const listening = (server: Server, { PORT, HOST }: Pick<Config, 'PORT' | 'HOST'>): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => {
      reject(error.code === 'EADDRINUSE' ? new FeilunError('port-in-use', { port: PORT }, [], error) : error)
    })
    server.listen(PORT, HOST, resolve)
  })

/** A server of its own for a node: calls of models, `/healthz`, `/readyz` and `/metrics`, and nothing else. @throws FeilunError `port-in-use` */
export async function startGatewayServer(config: Pick<Config, 'PORT' | 'HOST'>, needs: Needs): Promise<GatewayServer> {
  const { node } = needs
  const server = createServer({ keepAliveTimeout: 72_000, requestTimeout: 300_000 }, (request, response) => {
    if (node.handle(request, response)) return
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    request.resume()
    answerOthers(needs, path, response).catch(() => response.destroy())
  })
  server.on('clientError', answerBrokenCall)
  await listening(server, config)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.PORT
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
  return {
    url: `http://${host}:${port}`,
    close: async (withinMs) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await node.stop(withinMs)
      server.closeIdleConnections()
      // Answers that were just ended are still on their way out.
      await Promise.race([closed, after(1_000, undefined, { ref: false })])
      server.closeAllConnections()
    },
  }
}
