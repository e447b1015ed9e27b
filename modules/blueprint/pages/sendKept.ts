import type { FastifyReply, FastifyRequest } from 'fastify'
import type { KeptPage } from './keptPages.ts'

/** What a page depends on of a request. */
export type Asked = Pick<FastifyRequest, 'language' | 'url' | 'headers'>

/** Sends a page that was drawn before, compressed for who takes it so: it is not compressed anew for each reader. */
export function sendKept({ headers }: Asked, reply: FastifyReply, { html, gzip }: KeptPage): FastifyReply {
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding'] ?? '')
  void reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache')
  void reply.header('vary', 'accept-language, cookie, accept-encoding')
  return takesGzip ? reply.header('content-encoding', 'gzip').send(gzip) : reply.send(html)
}
