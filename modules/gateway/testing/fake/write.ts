import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as turn, setTimeout as after } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Payload } from './payload.ts'
import type { Switches } from './switches.ts'

/** Waiting of the fake: for a time, or until somebody lets go of everything that waits. */
export interface Waiting {
  readonly until: () => Promise<void>
}

const headersOf = (payload: Payload, switches: Switches): Record<string, string> => ({
  'content-type': switches.contentType ?? payload.contentType,
  'x-request-id': 'req_fake',
  ...(switches.gzip === true ? { 'content-encoding': 'gzip' } : {}),
  ...(switches.retryAfter === undefined ? {} : { 'retry-after': String(switches.retryAfter) }),
  ...(switches.retryAfterDate === undefined
    ? {}
    : { 'retry-after': new Date(Date.now() + switches.retryAfterDate * 1000).toUTCString() }),
  ...(switches.headerBytes === undefined ? {} : { 'x-long': 'x'.repeat(switches.headerBytes) }),
})

function cut(parts: readonly Buffer[], size: number): readonly Buffer[] {
  const whole = Buffer.concat(parts)
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.subarray(at * size, (at + 1) * size))
}

function partsOf(payload: Payload, { gzip = false, split }: Switches): readonly Buffer[] {
  const parts = gzip ? [gzipSync(Buffer.concat(payload.parts))] : payload.parts
  return split === undefined ? parts : cut(parts, split)
}

/** Writes the answer with all that is to go wrong on the way. Ends early where the client has gone. */
export async function write(
  response: ServerResponse,
  payload: Payload,
  switches: Switches,
  waiting: Waiting,
): Promise<void> {
  const { reset, stall, stallMs, drip } = switches
  const gone = once(response, 'close')
  const stallAt = async (point: 'before-head' | 'after-head' | number): Promise<void> => {
    if ((stall ?? (stallMs === undefined ? undefined : 'before-head')) !== point) return
    await Promise.race([gone, stallMs === undefined ? waiting.until() : after(stallMs)])
  }
  const resetAt = (point: 'before-head' | 'after-head' | number): boolean => {
    if (reset !== point) return false
    response.socket?.resetAndDestroy()
    return true
  }

  await stallAt('before-head')
  if (resetAt('before-head') || response.destroyed) return
  response.writeHead(payload.status, headersOf(payload, switches))
  if (stall === 'after-head' || reset === 'after-head') {
    response.flushHeaders()
    await after(1)
  }
  await stallAt('after-head')
  if (resetAt('after-head')) return
  for (const [at, part] of partsOf(payload, switches).entries()) {
    // Turns of the event loop, so that what was written before it is on its way.
    if (switches.split !== undefined) await turn()
    if (reset === at || stall === at) await after(5)
    if (resetAt(at)) return
    await stallAt(at)
    if (drip !== undefined && at > 0) await Promise.race([gone, after(drip)])
    if (response.destroyed) return
    if (!response.write(part)) await Promise.race([gone, once(response, 'drain')])
  }
  response.end()
}
