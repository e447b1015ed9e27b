import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Tags the reply with what names its content, and says whether the reader has that content already: then 304 has been answered. The
 * comparison is the weak one (RFC 9110, 13.1.2), since the same content goes out compressed to some and as it is to others.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  void reply.header('etag', etag)
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  const known = request.headers['if-none-match']?.split(',').map(opaque) ?? []
  if (!known.includes(opaque(etag)) && !known.includes('*')) return false
  void reply.code(304).send()
  return true
}
