import type { IncomingMessage } from 'node:http'
import { FeilunError } from '#platform/errors'
import type { Share } from './room.ts'

interface Bounds {
  readonly bodyBytes: number
  readonly bodyMs: number
}

/**
 * Reads the body, never more of it than is allowed. @throws FeilunError by rejection: `request-too-large`, `media-type-unsupported` (another type
 * than JSON, or compressed: what it unpacks to would have to be bounded again), `request-invalid` (it broke off or did not come), `not-ready` (there
 * is no room for it among all that run)
 */
export function readBody(request: IncomingMessage, { bodyBytes, bodyMs }: Bounds, share: Share): Promise<Buffer> {
  const { 'content-encoding': encoding = 'identity', 'content-type': type = 'application/json' } = request.headers
  if (encoding !== 'identity' || !/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    return Promise.reject(new FeilunError('media-type-unsupported'))
  if (Number(request.headers['content-length'] ?? 0) > bodyBytes)
    return Promise.reject(new FeilunError('request-too-large'))
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    const stop = (code: 'request-too-large' | 'request-invalid' | 'not-ready'): void => {
      clearTimeout(alarm)
      request.removeAllListeners('data')
      reject(new FeilunError(code))
    }
    const alarm = setTimeout(stop, bodyMs, 'request-invalid')
    request.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > bodyBytes) stop('request-too-large')
      else if (!share.take(piece.length)) stop('not-ready')
      else pieces.push(piece)
    })
    request.once('end', () => {
      clearTimeout(alarm)
      const [only] = pieces
      resolve(only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces))
    })
    request.once('error', () => stop('request-invalid'))
    request.once('close', () => {
      if (!request.complete) stop('request-invalid')
    })
  })
}
