import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '#platform/i18n'
import type { CallId } from '../../model/ids.ts'

/** One request at the door, and what is known of it before anything was read. */
export interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly id: CallId
  readonly language: Language
  /** ISO 8601, and the same moment on the clock that only goes forward. */
  readonly begun: string
  readonly begunAt: number
}

/** Aborts a call whose client has gone for long enough, or that has to end with the process. */
export interface Watch {
  readonly signal: AbortSignal
  readonly isGone: () => boolean
  readonly end: () => void
}

/** Watches for the client to go away, and gives the call so much longer from then on. */
export function watchClient(response: ServerResponse, drainMs: number, controller: AbortController): Watch {
  let drain: NodeJS.Timeout | undefined
  let isGone = response.destroyed
  const goneAway = (): void => {
    if (response.writableFinished) return
    isGone = true
    drain ??= setTimeout(() => controller.abort(), drainMs)
  }
  response.once('close', goneAway)
  if (isGone) goneAway()
  return {
    signal: controller.signal,
    isGone: () => isGone,
    end: () => {
      clearTimeout(drain)
      response.off('close', goneAway)
    },
  }
}
