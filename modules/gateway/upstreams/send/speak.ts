import type { Dispatcher } from 'undici'
import type { OutgoingCall, Route } from '../../model/upstream.ts'
import { requestLine } from '../dialects/requestLine.ts'
import type { ProviderSettings } from '../settings/settings.ts'
import { outcomeOf, outcomeOfError } from './attempt.ts'
import { exchange } from './exchange.ts'
import type { Outcome } from './outcome.ts'

/** One attempt at a provider. */
export interface Attempt {
  readonly route: Route
  readonly provider: ProviderSettings
  readonly secret: string | undefined
  readonly dispatcher: Dispatcher
  readonly call: OutgoingCall
  /** What is left of the time that the whole call has. */
  readonly remainingMs: number
  /** Told when a good answer has ended: undefined where it came to its end. Gives the error that the reader of the body gets. */
  readonly ended: (error: Error | undefined) => Error | undefined
  /** Counts an error in the middle of a good answer, and gives the one that the reader of the body gets. */
  readonly broken: (error: unknown) => Error
  /** A fresh id, unlike any other. */
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Asks a provider in one of the forms it knows. @throws the abort of the client, and nothing else */
export type Speak = (attempt: Attempt) => Promise<Outcome>

/** Passes a body on as it is, to a provider that speaks as OpenAI does. */
export const speakOpenAi: Speak = async ({ route, provider, secret, dispatcher, call, remainingMs, ended, now }) => {
  const { endpoint, isStream, signal } = call
  const { firstByteMs, idleMs, totalMs } = provider.timeouts
  try {
    const exchanged = await exchange(dispatcher, {
      ...requestLine(provider, route.upstreamModel, { endpoint, isStream, secret }),
      body: call.bodyFor(route),
      isStream,
      signal,
      timeouts: { firstByteMs: Math.min(firstByteMs, remainingMs), idleMs, totalMs: Math.min(totalMs, remainingMs) },
      ended,
    })
    return outcomeOf(exchanged, secret, now())
  } catch (error) {
    return outcomeOfError(error)
  }
}
