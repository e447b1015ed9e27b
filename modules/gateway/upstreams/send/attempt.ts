import type { Readable } from 'node:stream'
import { refusalBody } from './clean.ts'
import type { Exchanged } from './exchange.ts'
import { failureOf, failureOfStatus } from './failure.ts'
import type { Outcome } from './outcome.ts'
import { retryAfterMs } from './retryAfter.ts'

const header = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** Reads what came back. @param now milliseconds since 1970, for a `Retry-After` that is a date */
export function outcomeOf(exchanged: Exchanged, secret: string | undefined, now: number): Outcome {
  if (exchanged.kind === 'good') return exchanged
  const { status, headers, text } = exchanged
  const failure = failureOfStatus(status, retryAfterMs(header(headers['retry-after']), now))
  if (failure !== undefined) return { kind: 'failed', failure }
  return { kind: 'refusal', status, body: refusalBody(text, status, secret) }
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** What an error in the place of an answer means. @throws the error itself where the client has gone */
export function outcomeOfError(error: unknown): Outcome {
  if (isAbort(error)) throw error
  return { kind: 'failed', failure: failureOf(error) }
}

/** Puts what a body goes through behind it, with its errors. */
export type Through = (body: Readable) => Readable
