import type { Price, Route } from '../../model/upstream.ts'
import type { Choice, PriceSettings, ProviderSettings, RouteSettings, Settings } from '../settings/settings.ts'
import type { RouteState } from './routeState.ts'

/** One way to a model, priced for a day. */
export interface Offered {
  readonly route: Route
  readonly provider: ProviderSettings
  readonly state: RouteState
}

/** One that cannot be used today, whoever asks. */
export interface Unusable {
  readonly provider: ProviderSettings
  readonly upstreamModel: string
  readonly why: 'disabled' | 'price-missing' | 'secret-missing'
}

export interface Offer {
  readonly model: string
  readonly choose: Choice
  readonly since: Date
  readonly ways: readonly (Offered | Unusable)[]
}

export type Catalogue = ReadonlyMap<string, Offer>

export interface CatalogueGround {
  readonly day: string
  readonly since: (model: string) => Date
  readonly hasSecret: (provider: ProviderSettings) => boolean
  readonly stateOf: (provider: string, upstreamModel: string) => RouteState
}

/** The latest price that is not later than the day, which is written YYYY-MM-DD. */
function priceOn(
  prices: readonly PriceSettings[],
  { provider, upstreamModel }: RouteSettings,
  day: string,
): Price | undefined {
  let latest: PriceSettings | undefined
  for (const price of prices) {
    const isOurs = price.provider === provider && price.upstreamModel === upstreamModel && price.from <= day
    if (isOurs && (latest === undefined || price.from > latest.from)) latest = price
  }
  if (latest === undefined) return undefined
  const { from, source, input, cached, output, reasoning } = latest
  return { id: `${provider}/${upstreamModel}@${from}`, from, source, input, cached, output, reasoning }
}

/** What can be had on a day, made once and used for every call until the day or the settings change. */
export function catalogueOf(settings: Settings, { day, since, hasSecret, stateOf }: CatalogueGround): Catalogue {
  const providers = new Map<string, ProviderSettings>(settings.providers.map((each) => [each.id, each]))
  const pricesOf = Map.groupBy(settings.prices, ({ provider }) => provider)
  const way = (model: string, route: RouteSettings): readonly (Offered | Unusable)[] => {
    const provider = providers.get(route.provider)
    if (provider === undefined) return [] // Reading has refused it.
    const { upstreamModel, rank, weight, maxOutput, maxInput, tokensPerImage } = route
    if (!route.isEnabled) return [{ provider, upstreamModel, why: 'disabled' }]
    if (!hasSecret(provider)) return [{ provider, upstreamModel, why: 'secret-missing' }]
    const price = priceOn(pricesOf.get(route.provider) ?? [], route, day)
    if (price === undefined) return [{ provider, upstreamModel, why: 'price-missing' }]
    return [
      {
        route: { model, provider, upstreamModel, rank, weight, maxOutput, maxInput, tokensPerImage, price },
        provider,
        state: stateOf(route.provider, upstreamModel),
      },
    ]
  }
  return new Map(
    settings.models.map(({ model, choose, routes }) => [
      model,
      { model, choose, since: since(model), ways: routes.flatMap((route) => way(model, route)) },
    ]),
  )
}
