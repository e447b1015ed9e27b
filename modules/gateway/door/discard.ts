import type { IncomingMessage } from 'node:http'

/** More than this, or for longer, is not listened to: whoever sends it does not mean to hear an answer. */
const mostBytes = 64 * 1_048_576
const mostMs = 10_000

/**
 * Reads what is left of a body that was refused and throws it away, so that the client gets to read why (RFC 9112 section 9.6) and the connection can
 * be used again; a client that sends on and on is cut off.
 */
export function discard(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  let read = 0
  const alarm = setTimeout(() => request.destroy(), mostMs)
  request.on('data', (piece: Buffer) => {
    read += piece.length
    if (read > mostBytes) request.destroy()
  })
  request.once('close', () => clearTimeout(alarm))
  request.once('end', () => clearTimeout(alarm))
  request.resume()
}
