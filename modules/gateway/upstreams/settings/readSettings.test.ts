import { describe, expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { readSettings } from './readSettings.ts'
import { unpricedRoutes } from './unpriced.ts'

const good = `
providers:
  - id: cloud
    name: A cloud
    region: hk
    base-url: https://models.example.org/v1/
    serves: [chat, embeddings]
    secret: { env: CLOUD_KEY }
    timeouts: { first-byte: 2.5 }
  - id: own
    name: Our own machine
    region: hk
    base-url: http://10.1.2.3:8000/v1
    own-network: true
models:
  - model: small
    routes:
      - provider: cloud
        upstream-model: small-2026
        max-output: 4096
        max-input: 32000
        tokens-per-image: 1200
      - provider: own
        upstream-model: small-own
        rank: 1
        max-output: 4096
        max-input: 32000
        tokens-per-image: 1200
prices:
  - provider: cloud
    upstream-model: small-2026
    from: 2026-01-01
    source: https://models.example.org/prices read 2026-01-02
    usd-per-million: { input: 0.15, output: 0.6, cached: 0.000001 }
`

const read = (text: string) => readSettings({ name: 'gateway.yaml', text })

/** Where it says that things are wrong, and in which words. */
function faults(text: string): readonly string[] {
  try {
    read(text)
    return []
  } catch (error) {
    if (!(error instanceof FeilunError)) throw error
    expect(error.code).toBe('gateway-settings-invalid')
    return error.details.map(({ at, message }) => `${at}: ${typeof message === 'string' ? message : message.en}`)
  }
}

/** The file with something in it changed, and the line on which that is. */
function changed(from: string, to: string): { readonly text: string; readonly line: number } {
  expect(good).toContain(from)
  return { text: good.replace(from, to), line: good.slice(0, good.indexOf(from)).split('\n').length }
}

describe('Settings', () => {
  it('are read whole, with what is left out as the guide says', () => {
    const { providers, models, prices } = read(good)
    expect(providers[0]).toEqual({
      id: 'cloud',
      name: 'A cloud',
      region: 'hk',
      baseUrl: 'https://models.example.org/v1',
      dialect: 'openai',
      serves: ['chat', 'embeddings'],
      secret: { kind: 'env', name: 'CLOUD_KEY' },
      isPrivate: false,
      apiVersion: undefined,
      connections: 1024,
      timeouts: { connectMs: 5_000, firstByteMs: 2_500, idleMs: 60_000, totalMs: 600_000 },
    })
    expect(models[0]?.routes[0]).toMatchObject({ rank: 0, weight: 1, isEnabled: true, tokensPerImage: 1200 })
    // Whole millionths of a dollar for a million tokens; what is not said apart costs as what it is part of.
    expect(prices[0]).toMatchObject({ input: 150_000, cached: 1, output: 600_000, reasoning: 600_000 })
  })

  it('say which routes have no price on a day', () => {
    const settings = read(good)
    const own = { model: 'small', provider: 'own', upstreamModel: 'small-own' }
    const cloud = { model: 'small', provider: 'cloud', upstreamModel: 'small-2026' }
    expect(unpricedRoutes(settings, '2026-01-01')).toEqual([own])
    expect(unpricedRoutes(settings, '2025-12-31')).toEqual([cloud, own])
  })

  it.each([
    ['a key that is not known', 'region: hk\n    base', 'regoin: hk\n    base', /regoin|region/],
    ['a dialect that is not spoken', 'serves: [chat, embeddings]', 'dialect: latin', /latin|Invalid option/],
    ['a day that there is not', 'from: 2026-01-01', 'from: 2026-02-30', /date/i],
    ['a price below nothing', 'output: 0.6', 'output: -1', /0/],
    ['a price finer than we count', 'output: 0.6', 'output: 0.6000001', /six decimal/],
    ['no bound for an answer', 'max-output: 4096', 'max-out: 4096', /max-out/],
    ['a provider that is not there', '- provider: own', '- provider: owm', /owm/],
    [
      'the same route twice',
      'upstream-model: small-own\n        rank: 1',
      'upstream-model: small-own\n        weight: 0',
      /0/,
    ],
    ['responses of a dialect without them', 'secret: { env: CLOUD_KEY }', 'dialect: anthropic', /embeddings/],
    ['azure without a version', 'secret: { env: CLOUD_KEY }', 'dialect: azure', /api-version/],
    ['a key in the file itself', 'secret: { env: CLOUD_KEY }', 'secret: sk-0123456789', /./],
    ['a control character in a name', 'name: A cloud', 'name: "A\\ncloud"', /./],
  ])('are refused where the fault stands: %s', (_what, from, to, words) => {
    const { text, line } = changed(from, to)
    const said = faults(text)
    expect(said.join('\n')).toMatch(words)
    const lines = said.map((each) => Number(/^gateway\.yaml:(\d+)/.exec(each)?.[1]))
    // On the line itself, or where the thing begins that it belongs to.
    expect(lines.some((each) => each <= line + 1 && each >= line - 9)).toBe(true)
  })

  it('never say a key back that was written into the file', () => {
    const { text } = changed('secret: { env: CLOUD_KEY }', 'secret: sk-0123456789')
    expect(faults(text).join('\n')).not.toContain('sk-0123')
  })

  it.each([
    ['http://models.example.org/v1', /https/],
    ['https://127.0.0.1/v1', /internal/],
    ['https://169.254.169.254/latest', /internal/],
    ['https://[::1]/v1', /internal/],
    ['https://[::ffff:10.0.0.1]/v1', /internal/],
    ['https://0x7f000001/v1', /internal/],
    ['https://localhost/v1', /internal/],
    ['https://vault.internal/v1', /internal/],
    ['https://intranet/v1', /internal/],
    ['https://user:pass@models.example.org/v1', /password/],
    ['https://models.example.org/v1?x=1', /\?/],
    ['ftp://models.example.org/v1', /./],
  ])('are refused with the address %s unless the operator says that it is their own network', (address, words) => {
    const said = faults(changed('https://models.example.org/v1/', address).text)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(words)
    expect(said[0]).toMatch(/^gateway\.yaml:6/)
  })

  it.each(['', '[]', '{', 'providers: 3', '- a\n- b', '&a [*a]', 'a: &b [x, x]\nc: [*b, *b]', '\u0000'])(
    'are refused and never break the reader: %j',
    (text) => {
      expect(faults(text).length).toBeGreaterThan(0)
    },
  )
})
