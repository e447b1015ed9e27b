import type { FastifyReply } from 'fastify'

/** Sends a page that is for one reviewer: nothing on the way keeps it, and nothing that indexes lists it. */
export function sendDeskPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    .send(Buffer.from(html))
}
