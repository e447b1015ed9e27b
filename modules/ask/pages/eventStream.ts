import { pipeline, Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const takesGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding'] ?? '')

/** Sends server-sent events as they come. They are compressed one by one, since a compressor left to itself would hold them back. */
export function sendEvents(request: FastifyRequest, reply: FastifyReply, events: AsyncIterable<string>): FastifyReply {
  void reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
  const plain = Readable.from(events)
  if (!takesGzip(request)) return reply.send(plain)
  const compressed = createGzip({ flush: constants.Z_SYNC_FLUSH })
  // Whoever leaves ends both; that an answer broke off is logged where the events are made.
  pipeline(plain, compressed, () => undefined)
  return reply.header('content-encoding', 'gzip').send(compressed)
}
