import type { OutgoingCall, Reply, Route, Upstreams } from '../model/upstream.ts'
import type { Endpoint } from '../model/call.ts'
import { catalogueOf } from '../upstreams/plan/catalogue.ts'
import { planFor } from '../upstreams/plan/plan.ts'
import { newRouteState, type RouteState } from '../upstreams/plan/routeState.ts'
import type { Failure } from '../upstreams/send/failure.ts'
import { createPools } from '../upstreams/send/pools.ts'
import { createSend } from '../upstreams/send/send.ts'
import { readSettings } from '../upstreams/settings/readSettings.ts'
import { speak } from '../upstreams/speak.ts'
import { callerWith } from './caller.ts'

export interface UpstreamsOver extends Pick<Upstreams, 'plan' | 'send'> {
  /** Plans and sends a body, which a route's model is written into. */
  readonly ask: (
    body: Readonly<Record<string, unknown>>,
    more?: { readonly endpoint?: Endpoint; readonly signal?: AbortSignal },
  ) => Promise<Reply>
  readonly stateOf: (provider: string) => RouteState
  /** How long was waited between tries, in milliseconds; the clock went on as long. */
  readonly waits: readonly number[]
  readonly alarms: readonly { readonly provider: string; readonly failure: Failure }[]
  readonly pass: (ms: number) => void
  readonly close: () => Promise<void>
}

/** Plan and send over settings in memory, by a clock that goes on by what is waited, and by dice that always fall in the middle. */
export function upstreamsOver(
  text: string,
  {
    env = {},
    random = () => 0.5,
  }: { readonly env?: Readonly<Record<string, string>>; readonly random?: () => number } = {},
): UpstreamsOver {
  const settings = readSettings({ name: 'settings.yaml', text })
  const states = new Map<string, RouteState>()
  const stateAt = (key: string): RouteState => {
    const state = states.get(key) ?? newRouteState()
    states.set(key, state)
    return state
  }
  let ahead = 0
  let ids = 0
  const now = (): number => Date.now() + ahead
  const waits: number[] = []
  const alarms: { readonly provider: string; readonly failure: Failure }[] = []
  const pools = createPools()
  const catalogue = catalogueOf(settings, {
    day: '2026-06-01',
    since: () => new Date(0),
    hasSecret: () => true,
    stateOf: stateAt,
  })
  const send = createSend({
    speak,
    providerOf: ({ provider }: Route) => {
      const known = settings.providers.find(({ id }) => id === provider.id)
      if (known === undefined) throw new Error(provider.id)
      return known
    },
    stateOf: ({ provider }) => stateAt(provider.id),
    secretOf: ({ secret }) => (secret.kind === 'env' ? env[secret.name] : undefined),
    dispatcherOf: pools.of,
    now,
    random,
    newId: () => `id-${(ids += 1)}`,
    wait: async (ms) => {
      waits.push(ms)
      ahead += ms
    },
    alarm: ({ provider, failure }) => alarms.push({ provider, failure }),
  })
  const plan: Upstreams['plan'] = (asked) => planFor(catalogue, asked, { now: now(), random })
  return {
    plan,
    send,
    ask: async (body, { endpoint = 'chat', signal = new AbortController().signal } = {}) => {
      const call: OutgoingCall = {
        endpoint,
        plan: plan({ caller: callerWith(), model: 'small', endpoint }),
        isStream: body['stream'] === true,
        bodyFor: ({ upstreamModel }) => Buffer.from(JSON.stringify({ model: upstreamModel, ...body })),
        signal,
      }
      return send(call)
    },
    stateOf: stateAt,
    waits,
    alarms,
    pass: (ms) => void (ahead += ms),
    close: pools.close,
  }
}
