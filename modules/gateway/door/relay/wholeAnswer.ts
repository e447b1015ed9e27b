import { FeilunError } from '#platform/errors'
import type { Reply } from '../../model/upstream.ts'
import type { DoorLimits } from '../limits.ts'

interface Asked {
  readonly model: string
  readonly reply: Reply
  readonly limits: DoorLimits
  readonly leftMs: number
  /** Aborts when the client has been gone for long enough, or when this process has to end. */
  readonly signal: AbortSignal
}

/**
 * Reads an answer to its end, within bounds; undefined where its end was not waited for. Without a promise where all of it is here.
 * @throws FeilunError by rejection: `upstream-failed`, `upstream-slow`
 */
export function wholeAnswer({ model, reply, limits, leftMs, signal }: Asked): Buffer | Promise<Buffer | undefined> {
  const { body, route, whole } = reply
  const { idleMs } = route.provider.timeouts
  if (whole !== undefined && whole.length <= limits.answerBytes && !signal.aborted) {
    body.destroy()
    return whole
  }
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    const slow = (ms: number): void =>
      over(() => reject(new FeilunError('upstream-slow', { model, seconds: Math.ceil(ms / 1_000) })))
    const failed = (reason: string): void => over(() => reject(new FeilunError('upstream-failed', { model, reason })))
    const idle = setTimeout(() => slow(idleMs), idleMs)
    const total = setTimeout(() => slow(leftMs), leftMs)
    let isOver = false
    function over(settle: () => void): void {
      if (isOver) return
      isOver = true
      for (const timer of [idle, total]) clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      settle()
    }
    function stop(): void {
      over(() => resolve(undefined))
    }
    body.on('data', (piece: Buffer) => {
      idle.refresh()
      size += piece.length
      if (size > limits.answerBytes) {
        body.destroy()
        failed('an answer too long')
      } else pieces.push(piece)
    })
    body.once('end', () => over(() => resolve(Buffer.concat(pieces))))
    body.once('error', () => failed('the connection broke off'))
    body.once('close', () => failed('the connection broke off'))
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    // It broke before it was given to us, and says so no more.
    else if (body.destroyed) failed('the connection broke off')
  })
}
