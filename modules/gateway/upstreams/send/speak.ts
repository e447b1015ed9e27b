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
  /** See `Exchange.ended`. */
  readonly ended: (error: Error | undefined) => Error | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Asks a provider in one of the forms it knows. @throws the abort of the client, and nothing else */
export type Speak = (attempt: Attempt) => Promise<Outcome>

/** Passes a body on as it is, to a provider that speaks as OpenAI does. */
export async function speakOpenAi(attempt: Attempt, endpoint = attempt.call.endpoint, body?: Buffer): Promise<Outcome> {
  const { route, provider, secret, dispatcher, call, remainingMs, ended, now } = attempt
  const { isStream, signal } = call
  const { firstByteMs, idleMs, totalMs } = provider.timeouts
  try {
    const exchanged = await exchange(dispatcher, {
      ...requestLine(provider, route.upstreamModel, { endpoint, isStream, secret }),
      body: body ?? call.bodyFor(route),
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
