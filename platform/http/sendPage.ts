import type { FastifyReply } from 'fastify'

/**
 * Sends a page that is drawn for one reader: kept by nobody else, and by nobody at all where `cache-control` was set to say so. As bytes, since a text as long as a page would be encoded once to
 * measure it and once more to compress it.
 */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache')
  return reply.type('text/html; charset=utf-8').send(Buffer.from(html))
}
