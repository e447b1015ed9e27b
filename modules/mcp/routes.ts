import { createMcpHandler } from '@modelcontextprotocol/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { createServer } from './createServer.ts'
import type { McpDependencies } from './dependencies.ts'

/**
 * A page of another site must not speak with a server that only its visitor can reach (the specification asks for this check). Programs
 * send no `Origin`; our own pages send ours.
 */
function checkOrigin({ headers, host }: FastifyRequest): void {
  const { origin } = headers
  if (origin === undefined) return
  const from = URL.canParse(origin) ? new URL(origin).host : undefined
  if (from !== host) throw new FeilunError('origin-not-allowed')
}

function webRequest({ method, url, headers, body }: FastifyRequest): Request {
  const sent = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'content-length' || value === undefined) continue
    sent.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && body !== undefined
  return new Request(new URL(url, 'http://feilun'), {
    method,
    headers: sent,
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  })
}

/** `/mcp`: the tools over streamable HTTP, each request by itself, so that any server of several can answer it. */
export function mcpRoutes(app: App, dependencies: McpDependencies): void {
  const handler = createMcpHandler(() => createServer(dependencies), {
    onerror: (error) => app.log.warn({ err: error }, 'MCP request refused'),
  })
  app.addHook('onClose', () => handler.close())
  const serve = async (request: FastifyRequest, reply: FastifyReply) => {
    checkOrigin(request)
    const answer = await handler.fetch(webRequest(request), { parsedBody: request.body })
    return reply.header('cache-control', 'no-store').send(answer)
  }
  app.route({ method: ['GET', 'POST', 'DELETE'], url: '/mcp', schema: { hide: true }, handler: serve })
}
