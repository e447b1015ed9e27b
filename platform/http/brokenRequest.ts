import type { ConnectionError } from 'fastify'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { FeilunError, problemOf, type ErrorCode } from '#platform/errors'

/** Answers what is not HTTP at all, or has headers without end. No request exists yet, so the words are English. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, code]: readonly [number, ErrorCode] =
    error.code === 'HPE_HEADER_OVERFLOW' ? [431, 'request-too-large'] : [400, 'request-invalid']
  const body = JSON.stringify({ ...problemOf(new FeilunError(code), 'en'), status })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    "content-security-policy: default-src 'none'",
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  else socket.destroy(error)
}
