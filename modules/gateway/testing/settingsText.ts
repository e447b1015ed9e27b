/** Settings as an operator would write them, for providers that a test has started: YAML is a superset of JSON. */
export interface GivenProvider {
  readonly id: string
  readonly url: string
  readonly region?: string
  readonly dialect?: string
  readonly serves?: readonly string[]
  readonly secret?: unknown
  readonly rank?: number
  readonly weight?: number
  readonly timeouts?: Readonly<Record<string, number>>
  readonly apiVersion?: string
}

/** Each provider runs each of the models, as `MODEL-up`, at 1 dollar a million tokens in and 2 out. */
export function settingsText(
  providers: readonly GivenProvider[],
  models: readonly string[] = ['small'],
  { choose = 'weight', from = '2020-01-01' }: { readonly choose?: string; readonly from?: string } = {},
): string {
  return JSON.stringify({
    providers: providers.map(({ id, url, region = 'hk', apiVersion, ...rest }) => ({
      id,
      name: `Provider ${id}`,
      region,
      'base-url': url,
      'own-network': true,
      dialect: rest.dialect ?? 'openai',
      serves: rest.serves ?? ['chat', 'responses', 'embeddings'],
      secret: rest.secret ?? 'none',
      timeouts: rest.timeouts ?? {},
      ...(apiVersion === undefined ? {} : { 'api-version': apiVersion }),
    })),
    models: models.map((model) => ({
      model,
      choose,
      routes: providers.map(({ id, rank = 0, weight = 1 }) => ({
        provider: id,
        'upstream-model': `${model}-up`,
        rank,
        weight,
        'max-output': 1000,
        'max-input': 100_000,
        'tokens-per-image': 1000,
      })),
    })),
    prices: providers.flatMap(({ id }) =>
      models.map((model) => ({
        provider: id,
        'upstream-model': `${model}-up`,
        from,
        source: 'a test',
        'usd-per-million': { input: 1, cached: 0.25, output: 2, reasoning: 3 },
      })),
    ),
  })
}
