import type { Breaker } from './send/breaker.ts'
import type { FailureKind } from './send/failure.ts'
import type { Catalogue } from './plan/catalogue.ts'
import { slot, type RouteState, type Tally } from './plan/routeState.ts'

/** How a route has been at this node since it started. */
export interface RouteHealth {
  readonly model: string
  readonly provider: string
  readonly region: string
  readonly upstreamModel: string
  readonly state: Breaker['kind'] | 'disabled' | 'price-missing' | 'secret-missing' | 'resting'
  readonly calls: number
  readonly inFlight: number
  readonly good: number
  readonly refusals: number
  readonly failures: Readonly<Partial<Record<FailureKind, number>>>
  /** Of the last 256 calls, between 0 and 1; undefined before the first. */
  readonly errorRate: number | undefined
  /** Milliseconds to the first byte of the good ones among them. */
  readonly firstByteMs: { readonly p50: number; readonly p95: number; readonly p99: number } | undefined
  readonly lastFailure:
    | { readonly kind: FailureKind; readonly status: number | undefined; readonly at: Date }
    | undefined
  readonly lastGoodAt: Date | undefined
}

function quantiles({ firstBytes, results }: Tally): RouteHealth['firstByteMs'] {
  const times = [...firstBytes].filter((_, at) => results[at] === slot.good).sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return times.length === 0 ? undefined : { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function errorRate({ results }: Tally): number | undefined {
  const failures = results.filter((each) => each === slot.failed).length
  const all = results.filter((each) => each !== slot.empty).length
  return all === 0 ? undefined : failures / all
}

function seenOf({ seen, inFlight }: RouteState) {
  const { calls, good, refusals, failures, lastFailure, lastGoodAt } = seen
  return {
    calls,
    inFlight,
    good,
    refusals,
    failures: Object.fromEntries(failures),
    errorRate: errorRate(seen),
    firstByteMs: quantiles(seen),
    lastFailure: lastFailure && { ...lastFailure, at: new Date(lastFailure.at) },
    lastGoodAt: lastGoodAt === undefined ? undefined : new Date(lastGoodAt),
  }
}

const nothingSeen = {
  calls: 0,
  inFlight: 0,
  good: 0,
  refusals: 0,
  failures: {},
  errorRate: undefined,
  firstByteMs: undefined,
  lastFailure: undefined,
  lastGoodAt: undefined,
}

/** Every route that is set up, whether or not it can be used. */
export function healthOf(catalogue: Catalogue, now: number): readonly RouteHealth[] {
  return [...catalogue.values()].flatMap(({ model, ways }) =>
    ways.map((way): RouteHealth => {
      const place = { model, provider: way.provider.id, region: way.provider.region }
      if ('why' in way) return { ...place, upstreamModel: way.upstreamModel, state: way.why, ...nothingSeen }
      const { breaker, restUntil } = way.state
      const state = breaker.kind === 'closed' && restUntil > now ? 'resting' : breaker.kind
      return { ...place, upstreamModel: way.route.upstreamModel, state, ...seenOf(way.state) }
    }),
  )
}
