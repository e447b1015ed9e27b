/**
 * A circuit breaker: a route that keeps failing is left alone for a while, then tried with one call at a time. A pure state machine; times are
 * milliseconds of any clock that does not go back.
 */
export type Breaker =
  | {
      readonly kind: 'closed'
      /** Failures since the last success. */
      readonly inARow: number
      /** Of the present window. */
      readonly calls: number
      readonly failures: number
      readonly windowEnds: number
    }
  /** `times` counts how often it has opened without closing in between. */
  | { readonly kind: 'open'; readonly until: number; readonly times: number }
  /** One call is trying; if nothing is heard of it by `until`, another may. */
  | { readonly kind: 'trying'; readonly until: number; readonly times: number }

export const breakerRules = {
  inARow: 5,
  /** Or this share of a window's calls, where it has as many. */
  share: 0.5,
  calls: 20,
  windowMs: 30_000,
  openMs: 5_000,
  mostOpenMs: 120_000,
  tryMs: 120_000,
} as const

type Closed = Extract<Breaker, { readonly kind: 'closed' }>

export const closedBreaker: Closed = { kind: 'closed', inARow: 0, calls: 0, failures: 0, windowEnds: 0 }

const opened = (times: number, now: number): Breaker => ({
  kind: 'open',
  until: now + Math.min(breakerRules.mostOpenMs, breakerRules.openMs * 2 ** Math.min(times - 1, 20)),
  times,
})

/** Whether a call may be made. */
export const lets = (breaker: Breaker, now: number): boolean => breaker.kind === 'closed' || now >= breaker.until

/** The breaker with a call under way. Only for one that lets it. */
export function entered(breaker: Breaker, now: number): Breaker {
  return breaker.kind === 'closed' ? breaker : { kind: 'trying', until: now + breakerRules.tryMs, times: breaker.times }
}

function counted(breaker: Closed, now: number): Closed {
  return now < breaker.windowEnds
    ? breaker
    : { ...closedBreaker, inARow: breaker.inARow, windowEnds: now + breakerRules.windowMs }
}

export function succeeded(breaker: Breaker, now: number): Breaker {
  // A call that began before it opened says nothing of how things stand now.
  if (breaker.kind === 'open') return breaker
  if (breaker.kind === 'trying') return { ...closedBreaker, windowEnds: now + breakerRules.windowMs, calls: 1 }
  const { calls, failures, windowEnds } = counted(breaker, now)
  return { kind: 'closed', inARow: 0, calls: calls + 1, failures, windowEnds }
}

export function failed(breaker: Breaker, now: number): Breaker {
  if (breaker.kind === 'open') return breaker
  if (breaker.kind === 'trying') return opened(breaker.times + 1, now)
  const before = counted(breaker, now)
  const inARow = before.inARow + 1
  const calls = before.calls + 1
  const failures = before.failures + 1
  const isTooMuch =
    inARow >= breakerRules.inARow || (calls >= breakerRules.calls && failures >= calls * breakerRules.share)
  return isTooMuch ? opened(1, now) : { kind: 'closed', inARow, calls, failures, windowEnds: before.windowEnds }
}

/** A call ended that says nothing of the route: its client went away, or its question was wrong. */
export const neither = (breaker: Breaker, now: number): Breaker =>
  breaker.kind === 'trying' ? { kind: 'open', until: now, times: breaker.times } : breaker
