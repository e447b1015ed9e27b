import type { FastifyReply } from 'fastify'

/**
 * Sends a page that is drawn for one reader and kept by nobody. As bytes, since a text as long as a page would be encoded once to
 * measure it and once more to compress it.
 */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(Buffer.from(html))
}
