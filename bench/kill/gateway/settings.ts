/** What a call of each model comes to, in millionths of a dollar: a dollar a million tokens in and two out, and a provider that always says the same. */
export const models = {
  quick: { isStream: false, output: 40, most: 60, cost: 10 + 2 * 40 },
  slow: { isStream: false, output: 90, most: 100, cost: 10 + 2 * 90 },
  dripping: { isStream: true, output: 200, most: 250, cost: 10 + 2 * 200 },
} as const
export type Model = keyof typeof models
export const modelNames: readonly Model[] = ['quick', 'slow', 'dripping']

/** How the fake behaves, which it reads from the name of the model. */
const ways: Readonly<Record<Model, string>> = {
  quick: 'quick;input=10;cached=0;reasoning=0;output=40',
  slow: 'slow;input=10;cached=0;reasoning=0;output=90;stallMs=60',
  dripping: 'dripping;input=10;cached=0;reasoning=0;output=200;pieces=12;drip=15',
}

/** As an operator would load them. JSON is YAML. */
export const settingsFor = (url: string): string =>
  JSON.stringify({
    providers: [{ id: 'fake', name: 'Fake', region: 'hk', 'base-url': url, 'own-network': true, serves: ['chat'] }],
    models: modelNames.map((model) => ({
      model,
      routes: [
        {
          provider: 'fake',
          'upstream-model': ways[model],
          'max-output': 1_000,
          'max-input': 10_000,
          'tokens-per-image': 1_000,
        },
      ],
    })),
    prices: modelNames.map((model) => ({
      provider: 'fake',
      'upstream-model': ways[model],
      from: '2020-01-01',
      source: 'bench',
      'usd-per-million': { input: 1, output: 2 },
    })),
  })
