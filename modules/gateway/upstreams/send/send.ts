import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { FeilunError } from '#platform/errors'
import type { OutgoingCall, Reply, Route } from '../../model/upstream.ts'
import { noteFailure, noteGood, type RouteState } from '../plan/routeState.ts'
import { withTime } from '../plan/speed.ts'
import type { ProviderSettings } from '../settings/settings.ts'
import { backoffMs } from './backoff.ts'
import { entered, failed, lets, neither, succeeded } from './breaker.ts'
import { AttemptFailed, failureOf, isWorthRetrying, speaksAgainstRoute, type Failure } from './failure.ts'
import type { Outcome } from './outcome.ts'
import { earned, fullBudget, spent, type RetryBudget } from './retryBudget.ts'
import type { Speak } from './speak.ts'

export interface SendNeeds {
  readonly speak: Speak
  readonly providerOf: (route: Route) => ProviderSettings
  readonly stateOf: (route: Route) => RouteState
  readonly secretOf: (provider: ProviderSettings) => string | undefined
  readonly dispatcherOf: (provider: ProviderSettings) => Dispatcher
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: () => number
  readonly newId: () => string
  /** Settles after so many milliseconds, or rejects when the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** What an operator has to see to: told each time, for whoever writes the log. */
  readonly alarm: (what: { readonly provider: string; readonly model: string; readonly failure: Failure }) => void
}

/** A route is tried again at most so often, whatever its budget. */
const mostTries = 3

interface Try {
  readonly route: Route
  readonly times: number
  readonly due: number
}

interface Failed {
  readonly route: Route
  readonly reason: string
  readonly failure: Failure | undefined
}

const json = 'application/json'

function errorFor(call: OutgoingCall, failures: readonly Failed[]): FeilunError {
  const { model, routes } = call.plan
  const seconds = Math.round((routes[0]?.provider.timeouts.firstByteMs ?? 0) / 1000)
  const isSlow = failures.length > 0 && failures.every(({ failure }) => failure?.kind === 'slow')
  if (isSlow) return new FeilunError('upstream-slow', { model, seconds })
  const reason = [...new Set(failures.map(({ route, reason: why }) => `${route.provider.id}: ${why}`))].join(', ')
  const asked = failures.flatMap(({ failure }) => failure?.retryAfterMs ?? [])
  const retryAfter = asked.length > 0 ? { retryAfter: Math.ceil(Math.min(...asked) / 1000) } : {}
  return new FeilunError('upstream-failed', { model, reason, ...retryAfter })
}

/** The sender of calls: retries, fallback, breakers; see decision 185. */
export function createSend(needs: SendNeeds): (call: OutgoingCall) => Promise<Reply> {
  const { stateOf, now } = needs
  const budgets = new Map<string, RetryBudget>()
  const budgetOf = ({ provider }: Route): RetryBudget => budgets.get(provider.id) ?? fullBudget

  function noteOutcome(route: Route, state: RouteState, outcome: Outcome): void {
    if (outcome.kind === 'refusal') {
      state.seen.refusals += 1
      state.breaker = succeeded(state.breaker, now())
    }
    if (outcome.kind !== 'failed') return
    const { failure } = outcome
    noteFailure(state.seen, failure.kind, failure.status, now())
    state.breaker = speaksAgainstRoute(failure) ? failed(state.breaker, now()) : neither(state.breaker, now())
    if (failure.kind === 'rate-limited') state.restUntil = now() + Math.min(60_000, failure.retryAfterMs ?? 1_000)
    if (failure.kind === 'our-fault') needs.alarm({ provider: route.provider.id, model: route.upstreamModel, failure })
  }

  /** Asks once, and keeps what is known of the route up to date until the answer has ended. */
  async function once(call: OutgoingCall, route: Route, deadline: number): Promise<Outcome> {
    const state = stateOf(route)
    const provider = needs.providerOf(route)
    const begun = now()
    state.breaker = entered(state.breaker, begun)
    state.inFlight += 1
    state.seen.calls += 1
    let isUnderWay = true
    let isCounted = false
    const ended = (error: Error | undefined): Error | undefined => {
      if (!isUnderWay) return error
      isUnderWay = false
      state.inFlight -= 1
      if (error === undefined || error.name === 'AbortError' || error instanceof FeilunError) return error
      const failure = failureOf(error)
      isCounted = true
      noteFailure(state.seen, failure.kind, failure.status, now())
      state.breaker = failed(state.breaker, now())
      return errorFor(call, [{ route, reason: failure.kind, failure }])
    }
    const broken = (error: unknown): Error => {
      if (error instanceof FeilunError || (error instanceof Error && error.name === 'AbortError')) return error
      const failure = failureOf(error)
      // Where the connection has ended well before what came over it turned out to be wrong, that is counted here.
      if (!isUnderWay) noteFailure(state.seen, failure.kind, failure.status, now())
      ended(new AttemptFailed(failure, error))
      return errorFor(call, [{ route, reason: failure.kind, failure }])
    }
    try {
      const outcome = await needs.speak({
        route,
        provider,
        secret: needs.secretOf(provider),
        dispatcher: needs.dispatcherOf(provider),
        call,
        remainingMs: Math.max(1, deadline - begun),
        ended,
        broken,
        newId: needs.newId,
        now,
      })
      if (outcome.kind === 'good') {
        const at = now()
        state.speed = withTime(state.speed, at - begun, at)
        noteGood(state.seen, at - begun, at)
        state.breaker = succeeded(state.breaker, at)
      } else {
        // One that broke off while it was read whole has been counted as it did.
        if (!isCounted) noteOutcome(route, state, outcome)
        ended(undefined)
      }
      return outcome
    } catch (error) {
      state.breaker = neither(state.breaker, now())
      ended(undefined)
      throw error
    }
  }

  function reply(route: Route, attempts: number, outcome: Outcome & { readonly kind: 'good' | 'refusal' }): Reply {
    const isGood = outcome.kind === 'good'
    return {
      route,
      attempts,
      status: outcome.status,
      headers: { 'content-type': isGood ? outcome.contentType : json },
      body: isGood ? outcome.body : Readable.from([outcome.body], { objectMode: false }),
      whole: isGood ? outcome.whole : outcome.body,
      // How an answer ended is seen as it passes; nobody has to say so for the breaker to know.
      done: () => {},
    }
  }

  /** Whether a retry may be made; counts it. */
  function mayRetry(route: Route): boolean {
    const left = spent(budgetOf(route))
    if (left !== undefined) budgets.set(route.provider.id, left)
    return left !== undefined
  }

  return async (call) => {
    const failures: Failed[] = []
    const deadline = now() + Math.max(...call.plan.routes.map(({ provider }) => provider.timeouts.totalMs))
    let attempts = 0
    let tries: readonly Try[] = call.plan.routes.map((route) => ({ route, times: 0, due: 0 }))
    // Each round goes through all routes at once; only between rounds is waited.
    while (tries.length > 0) {
      const again: Try[] = []
      for (const { route, times, due } of tries) {
        if (times > 0) {
          const delay = due - now()
          if (now() + delay >= deadline || !mayRetry(route)) continue
          if (delay > 0) await needs.wait(delay, call.signal)
        } else budgets.set(route.provider.id, earned(budgetOf(route)))
        if (!lets(stateOf(route).breaker, now())) {
          failures.push({ route, reason: 'circuit-open', failure: undefined })
          continue
        }
        attempts += 1
        const outcome = await once(call, route, deadline)
        if (outcome.kind !== 'failed') return reply(route, attempts, outcome)
        const { failure } = outcome
        failures.push({ route, reason: failure.kind, failure })
        if (!isWorthRetrying(failure) || times + 1 >= mostTries) continue
        const delay = backoffMs(times + 1, failure.retryAfterMs, needs.random())
        if (delay !== undefined) again.push({ route, times: times + 1, due: now() + delay })
      }
      tries = again.sort((a, b) => a.due - b.due)
    }
    throw errorFor(call, failures)
  }
}
