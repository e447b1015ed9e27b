import type { IncomingMessage } from 'node:http'

/** More than this, or for longer, is not listened to: whoever sends it does not mean to hear an answer. */
const mostBytes = 64 * 1_048_576
const mostMilliseconds = 10_000

/**
 * Reads what is left of a body that was refused, and throws it away. A server that answers and hangs up while a client is still sending
 * makes the client's write fail, and the client never gets to read why it was refused (RFC 9112 section 9.6).
 */
export function drain(request: IncomingMessage): Promise<void> {
  return new Promise((done) => {
    if (request.readableEnded || request.destroyed) return done()
    let read = 0
    const alarm = setTimeout(done, mostMilliseconds)
    const end = () => {
      clearTimeout(alarm)
      done()
    }
    request.on('data', (chunk: Buffer) => {
      read += chunk.length
      if (read > mostBytes) end()
    })
    for (const event of ['end', 'error', 'close'] as const) request.once(event, end)
    request.resume()
  })
}
