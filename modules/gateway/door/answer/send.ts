import type { ServerResponse } from 'node:http'
import type { AnswerableError } from './openAiError.ts'

type Headers = Readonly<Record<string, string>>

/** Sends an answer whole, unless its client has gone or already has the head of another. */
export function sendBytes(
  response: ServerResponse,
  status: number,
  bytes: Buffer | string,
  headers: Headers = {},
): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length,
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(bytes)
}

export const sendError = (response: ServerResponse, { status, body, headers }: AnswerableError): void =>
  sendBytes(response, status, JSON.stringify(body), headers)
