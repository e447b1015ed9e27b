import { isIP } from 'node:net'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { createServer } from './createServer.ts'
import type { McpDependencies } from './dependencies.ts'

/** Calls in one batch. Whoever sends more at once would have what many requests may have, and be counted as one. */
const mostAtOnce = 10

/** A name, which whoever owns it may point at any machine; a number or `localhost` is this one or none. */
const isName = (hostname: string): boolean => hostname !== 'localhost' && isIP(hostname.replaceAll(/[[\]]/g, '')) === 0

/**
 * A page of another site must not speak with a server that only its visitor can reach (the specification asks for this check). Programs
 * send no `Origin`; our own pages send ours. That it is the host asked for is not enough: a page may have its own name point here.
 */
function checkOrigin({ headers, host }: FastifyRequest, own: string): void {
  const { origin } = headers
  if (origin === undefined) return
  const from = URL.canParse(origin) ? new URL(origin) : undefined
  const isOurs = from?.host === host && (!isName(from.hostname) || from.host === new URL(own).host)
  if (!isOurs) throw new FeilunError('origin-not-allowed')
}

/** A request as the handler takes it. Its body is handed over beside it, already read. */
function webRequest({ method, url, headers }: FastifyRequest): Request {
  const sent = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'content-length' || value === undefined) continue
    sent.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return new Request(new URL(url, 'http://feilun'), { method, headers: sent })
}

/**
 * `/mcp`: the tools over streamable HTTP, each request by itself, so that any server of several can answer it.
 * @param own the site's origin
 */
export function mcpRoutes(app: App, dependencies: McpDependencies, own: string): void {
  const report = (error: unknown): void => app.log.error({ err: error }, 'MCP tool failed')
  const handler = createMcpHandler(() => createServer(dependencies, report), {
    onerror: (error) => app.log.warn({ err: error }, 'MCP request refused'),
  })
  app.addHook('onClose', () => handler.close())
  const serve = async (request: FastifyRequest, reply: FastifyReply) => {
    checkOrigin(request, own)
    if (Array.isArray(request.body) && request.body.length > mostAtOnce) throw new FeilunError('request-too-large')
    const answer = await handler.fetch(webRequest(request), { parsedBody: request.body })
    return reply.header('cache-control', 'no-store').send(answer)
  }
  const method = ['GET', 'POST', 'DELETE']
  app.route({ method, url: '/mcp', exposeHeadRoute: false, schema: { hide: true }, handler: serve })
}
