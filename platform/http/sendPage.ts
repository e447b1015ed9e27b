import type { FastifyReply } from 'fastify'

/** Sends a page; what it says depends on the language, and on nothing that a shared cache could mix up. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(html)
}
