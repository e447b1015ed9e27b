import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { FeilunError, type ErrorCode } from '#platform/errors'
import { answerableError } from './openAiError.ts'

/** What Node says of bytes that are no request that it can read. */
export interface BrokenRequest {
  readonly code?: string
  /** The bytes that were being read: a Buffer, which libraries declare otherwise. */
  readonly rawPacket?: unknown
}

const told: Readonly<Record<string, readonly [number, ErrorCode]>> = {
  HPE_HEADER_OVERFLOW: [431, 'request-too-large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'request-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-invalid'],
}

/** Whether an answer is on its way already: a second in the middle of it would be read as a part of the first. */
function isAnswering(socket: Socket): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage')
  return typeof message === 'object' && message !== null && Reflect.get(message, '_headerSent') === true
}

/** Whether the bytes that could not be read begin a call of a model. */
export const isBrokenCall = ({ rawPacket }: BrokenRequest): boolean =>
  rawPacket instanceof Buffer && /^[A-Z]{3,7} \/v1[/? ]/.test(rawPacket.toString('latin1', 0, 20))

/** Answers what is no HTTP, has two meanings or has headers without end, in OpenAI's form. No request exists yet, so the words are English. */
export function answerBrokenCall({ code = '' }: BrokenRequest, socket: Socket): void {
  if (socket.destroyed) return
  if (code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) return void socket.destroy()
  const [status, ours] = told[code] ?? [400, 'request-invalid']
  const { body, headers } = answerableError(new FeilunError(ours), 'en')
  const text = JSON.stringify(body)
  const lines = Object.entries({
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`)
}
