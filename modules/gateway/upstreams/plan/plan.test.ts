import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callerWith } from '../../testing/caller.ts'
import { settingsText, type GivenProvider } from '../../testing/settingsText.ts'
import type { Endpoint } from '../../model/call.ts'
import type { ProviderId } from '../../model/ids.ts'
import type { Caller } from '../../model/project.ts'
import { readSettings } from '../settings/readSettings.ts'
import { catalogueOf, type Catalogue } from './catalogue.ts'
import { planFor } from './plan.ts'
import { newRouteState, type RouteState } from './routeState.ts'

const states = new Map<string, RouteState>()
const now = 1_000_000

function open(text: string, day = '2026-06-01', without: readonly string[] = []): Catalogue {
  states.clear()
  return catalogueOf(readSettings({ name: 'x', text }), {
    day,
    since: () => new Date(0),
    hasSecret: ({ id }) => !without.includes(id),
    stateOf: (provider) => {
      const state = states.get(provider) ?? newRouteState()
      states.set(provider, state)
      return state
    },
  })
}
const at = (id: string, more: Partial<GivenProvider> = {}): GivenProvider => ({
  id,
  url: `http://10.0.0.1/${id}`,
  ...more,
})
const plan = (
  catalogue: Catalogue,
  caller: Caller = callerWith(),
  { model = 'small', endpoint = 'chat' as Endpoint, random = (): number => 0.5 } = {},
) => planFor(catalogue, { caller, model, endpoint }, { now, random })
const idsOf = (routes: readonly { readonly provider: { readonly id: string } }[]) =>
  routes.map(({ provider }) => provider.id)
const residency = (regions?: readonly string[], providers?: readonly string[]) =>
  callerWith({ residency: { regions, providers: providers as readonly ProviderId[] | undefined } })
const opened = (id: string): void => {
  const state = states.get(id)
  if (state !== undefined) state.breaker = { kind: 'open', until: now + 1, times: 1 }
}

describe('A plan', () => {
  const three = settingsText([
    at('one', { rank: 2 }),
    at('two', { region: 'cn', rank: 1 }),
    at('three', { serves: ['chat'] }),
  ])

  it('tries routes by rank', () => {
    expect(idsOf(plan(open(three)).routes)).toEqual(['three', 'two', 'one'])
  })

  it('leaves out those that may not see the data, and says why of each', () => {
    expect(plan(open(three), residency(['hk'], ['one', 'two']))).toMatchObject({
      routes: [{ provider: { id: 'one' } }],
      refused: [
        { provider: 'two', why: 'region' },
        { provider: 'three', why: 'provider' },
      ],
    })
  })

  it('leaves out those that do not serve the endpoint; who serves chat serves responses', () => {
    expect(idsOf(plan(open(three), callerWith(), { endpoint: 'embeddings' }).routes)).toEqual(['two', 'one'])
    expect(idsOf(plan(open(three), callerWith(), { endpoint: 'responses' }).routes)).toHaveLength(3)
  })

  it('leaves out those whose circuit is open, until it is time to try', () => {
    const catalogue = open(three)
    opened('three')
    expect(plan(catalogue)).toMatchObject({ refused: [{ provider: 'three', why: 'circuit-open' }] })
  })

  it('puts those last that asked to be left alone', () => {
    const catalogue = open(three)
    const state = states.get('three')
    if (state !== undefined) state.restUntil = now + 1
    expect(idsOf(plan(catalogue).routes)).toEqual(['two', 'one', 'three'])
  })

  it('goes by the latest price that is not later than the day', () => {
    const twice = (day: string) => {
      const settings = JSON.parse(settingsText([at('one')]))
      const [first] = settings.prices
      settings.prices.push({ ...first, from: '2026-05-01', 'usd-per-million': { input: 9, output: 9 } })
      return plan(open(JSON.stringify(settings), day)).routes[0]?.price
    }
    expect(twice('2026-04-30')).toMatchObject({ id: 'one/small-up@2020-01-01', input: 1_000_000 })
    expect(twice('2026-05-01')).toMatchObject({ id: 'one/small-up@2026-05-01', input: 9_000_000 })
  })
})

describe('No plan is made, and nothing is billed', () => {
  const two = settingsText([at('one', { region: 'us' }), at('two', { region: 'cn' })])
  const refuses = (work: () => unknown, code: string, params: object = {}) =>
    expect(work).toThrow(expect.objectContaining({ code, params: expect.objectContaining(params) }))

  it('for a model that there is not, or that key or project may not use', () => {
    refuses(() => plan(open(two), callerWith(), { model: 'large' }), 'model-unknown', { model: 'large' })
    refuses(() => plan(open(two), callerWith({ models: ['other'] })), 'model-not-allowed')
    refuses(() => plan(open(two), callerWith({}, { models: ['other'] })), 'model-not-allowed')
    refuses(() => plan(open(two), callerWith(), { model: '__proto__' }), 'model-unknown')
  })

  it('where nobody may see the data: each provider is named with its reason', () => {
    refuses(() => plan(open(two), residency(['hk'])), 'route-refused', { why: 'one: region, two: region' })
    refuses(() => plan(open(two), residency([])), 'route-refused')
  })

  it('without a price today', () => {
    refuses(() => plan(open(two, '2019-12-31')), 'price-missing', { model: 'small' })
  })

  it('where every route is being left alone, or our key is not there', () => {
    const catalogue = open(two)
    opened('one')
    opened('two')
    refuses(() => plan(catalogue), 'upstream-failed', { reason: 'one: circuit-open, two: circuit-open' })
    refuses(() => plan(open(two, '2026-06-01', ['one', 'two'])), 'upstream-failed')
  })

  it('for an endpoint that the model does not serve', () => {
    const chat = settingsText([at('one', { serves: ['chat'] })])
    refuses(() => plan(open(chat), callerWith(), { endpoint: 'embeddings' }), 'call-invalid')
  })
})

describe('Among equals', () => {
  /** A generator of our own, so that what is drawn can be drawn again. */
  const dice = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }

  it('each is first as often as its weight says', () => {
    const catalogue = open(settingsText([at('one', { weight: 1 }), at('two', { weight: 3 })]))
    const random = dice(7)
    const firsts = Array.from({ length: 4_000 }, () => idsOf(plan(catalogue, callerWith(), { random }).routes)[0])
    const share = firsts.filter((id) => id === 'two').length / firsts.length
    expect(share).toBeGreaterThan(0.72)
    expect(share).toBeLessThan(0.78)
  })

  it('the faster is first more often where speed is what is chosen by, and one that is unknown is tried', () => {
    const catalogue = open(settingsText([at('slow'), at('fast'), at('new')], ['small'], { choose: 'speed' }))
    const set = (id: string, ms: number): void => {
      const state = states.get(id)
      if (state !== undefined) state.speed = { ms, at: now }
    }
    set('slow', 900)
    set('fast', 90)
    const random = dice(3)
    const firsts = Array.from({ length: 3_000 }, () => idsOf(plan(catalogue, callerWith(), { random }).routes)[0])
    const count = (id: string): number => firsts.filter((each) => each === id).length
    expect(count('slow')).toBe(0)
    expect(count('new')).toBeGreaterThan(count('fast'))
    expect(count('fast')).toBeGreaterThan(500)
  })

  it('all are tried, each once, whatever the dice say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ rank: fc.integer({ min: 0, max: 2 }), weight: fc.integer({ min: 1, max: 9 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer(),
        fc.constantFrom('weight', 'speed'),
        (given, seed, choose) => {
          const providers = given.map((each, place) => at(`p${place}`, each))
          const { routes } = plan(open(settingsText(providers, ['small'], { choose })), callerWith(), {
            random: dice(seed),
          })
          expect(idsOf(routes).sort()).toEqual(providers.map(({ id }) => id).sort())
          expect(routes.map(({ rank }) => rank)).toEqual(given.map(({ rank }) => rank).sort())
        },
      ),
      { numRuns: 60 },
    )
  })
})
