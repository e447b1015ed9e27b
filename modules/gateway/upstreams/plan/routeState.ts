import { closedBreaker, type Breaker } from '../send/breaker.ts'
import type { FailureKind } from '../send/failure.ts'
import { noSpeed, type Speed } from './speed.ts'

/** What this node has seen of a route: a provider's model, under whatever name clients ask for it. Changes with every call. */
export interface RouteState {
  breaker: Breaker
  speed: Speed
  inFlight: number
  /** Until when the provider asked to be left alone. */
  restUntil: number
  readonly seen: Tally
}

export interface Tally {
  calls: number
  good: number
  refusals: number
  readonly failures: Map<FailureKind, number>
  lastFailure: { readonly kind: FailureKind; readonly status: number | undefined; readonly at: number } | undefined
  lastGoodAt: number | undefined
  /** Times to the first byte and whether it went well, of the last calls, in a ring. */
  readonly firstBytes: Float64Array
  readonly results: Uint8Array
  at: number
}

export const ringSize = 256

export const newRouteState = (): RouteState => ({
  breaker: closedBreaker,
  speed: noSpeed,
  inFlight: 0,
  restUntil: 0,
  seen: {
    calls: 0,
    good: 0,
    refusals: 0,
    failures: new Map(),
    lastFailure: undefined,
    lastGoodAt: undefined,
    firstBytes: new Float64Array(ringSize),
    results: new Uint8Array(ringSize),
    at: 0,
  },
})

/** Of a slot in `results`. */
export const slot = { empty: 0, good: 1, failed: 2 } as const

function next(tally: Tally): number {
  const at = tally.at % ringSize
  tally.at += 1
  return at
}

export function noteGood(tally: Tally, firstByteMs: number, now: number): void {
  const at = next(tally)
  tally.good += 1
  tally.lastGoodAt = now
  tally.firstBytes[at] = firstByteMs
  tally.results[at] = slot.good
}

export function noteFailure(tally: Tally, kind: FailureKind, status: number | undefined, now: number): void {
  const at = next(tally)
  tally.failures.set(kind, (tally.failures.get(kind) ?? 0) + 1)
  tally.lastFailure = { kind, status, at: now }
  tally.results[at] = slot.failed
}
