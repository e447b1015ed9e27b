import type { ServerResponse } from 'node:http'
import type { AnswerableError } from './openAiError.ts'

type Headers = Readonly<Record<string, string>>

/** Who is answered, and the id that every answer carries. */
export interface Answered {
  readonly response: ServerResponse
  readonly id: string
}

/** The head of every stream, as names and values by turns. */
const streamHead = [
  'content-type',
  'text/event-stream; charset=utf-8',
  'cache-control',
  'no-cache, no-transform',
  'x-accel-buffering',
  'no',
  'x-content-type-options',
  'nosniff',
  'x-request-id',
] as const

/** Begins a stream. Headers are given all at once and as a list, which Node writes as they are: set one by one they cost several times as much. */
export function beginStream({ response, id }: Answered): void {
  response.writeHead(200, [...streamHead, id])
}

/** Sends an answer whole, unless its client has gone or already has the head of another. */
export function sendBytes(
  { response, id }: Answered,
  status: number,
  bytes: Buffer | string,
  headers: Headers = {},
): void {
  if (response.headersSent || response.destroyed) return
  const { 'content-type': type = 'application/json', ...more } = headers
  const length = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length
  const list = ['content-type', type, 'content-length', String(length), 'x-content-type-options', 'nosniff']
  list.push('x-request-id', id)
  for (const name in more) list.push(name, more[name] ?? '')
  response.writeHead(status, list)
  response.end(bytes)
}

export const sendError = (answered: Answered, { status, body, headers }: AnswerableError): void =>
  sendBytes(answered, status, JSON.stringify(body), headers)
