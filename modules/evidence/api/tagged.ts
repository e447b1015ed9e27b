import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Whether the reader has this very content already: then 304 has been answered. Else the answer is tagged with its sum. */
export function isKnown(request: FastifyRequest, reply: FastifyReply, sum: string): boolean {
  const tag = `"${sum}"`
  void reply.header('etag', tag).header('cache-control', 'no-cache')
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? []
  if (!known.includes(tag) && !known.includes('*')) return false
  void reply.code(304).send()
  return true
}

/** What names the content of an answer. */
export const sumOfJson = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32)
