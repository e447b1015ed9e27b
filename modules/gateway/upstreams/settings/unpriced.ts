import type { Settings } from './settings.ts'

/** The routes that will be refused on a day for want of a price. @param day YYYY-MM-DD */
export function unpricedRoutes(
  { models, prices }: Settings,
  day: string,
): readonly { readonly model: string; readonly provider: string; readonly upstreamModel: string }[] {
  const priced = new Set(
    prices.filter(({ from }) => from <= day).map(({ provider, upstreamModel }) => `${provider}\n${upstreamModel}`),
  )
  return models.flatMap(({ model, routes }) =>
    routes
      .filter(({ provider, upstreamModel, isEnabled }) => isEnabled && !priced.has(`${provider}\n${upstreamModel}`))
      .map(({ provider, upstreamModel }) => ({ model, provider, upstreamModel })),
  )
}
