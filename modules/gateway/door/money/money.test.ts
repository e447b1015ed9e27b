import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Usage } from '../../model/call.ts'
import type { UsdMicro } from '../../model/ids.ts'
import type { Price, Route } from '../../model/upstream.ts'
import { routeTo } from '../testing/ground.ts'
import { readQuestion } from '../question/readQuestion.ts'
import { costOf } from './costOf.ts'
import { usageFrom } from './usageFrom.ts'
import { worstCase } from './worstCase.ts'

const micro = (amount: number): UsdMicro => amount as UsdMicro
const price = (input: number, cached: number, output: number, reasoning: number): Price => ({
  id: 'p',
  from: '2026-01-01',
  source: 's',
  input: micro(input),
  cached: micro(cached),
  output: micro(output),
  reasoning: micro(reasoning),
})
const route = (changes: Partial<Route>): Route => routeTo('http://none', 'm', changes)
const question = (body: object) => readQuestion('chat', Buffer.from(JSON.stringify({ model: 'm', ...body })))
const messages = [{ role: 'user', content: '你好' }]

describe('what a call costs', () => {
  it('is each kind of token by its own price, rounded up once', () => {
    const usage: Usage = { input: 100, cached: 40, output: 30, reasoning: 10 }
    // 60 × 3 + 40 × 0.3 + 20 × 15 + 10 × 20 millionths of a dollar
    expect(costOf(usage, price(3_000_000, 300_000, 15_000_000, 20_000_000))).toBe(180 + 12 + 300 + 200)
    expect(costOf({ input: 1, cached: 0, output: 0, reasoning: 0 }, price(1, 1, 1, 1))).toBe(1)
  })
  it('is never above the worst case, whatever within the bounds was used', () => {
    const count = fc.integer({ min: 0, max: 2_000_000 })
    const prices = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 600_000_000 })))
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        prices,
        (a, b, c, d, [input = 0, cached = 0, output = 0, reasoning = 0]) => {
          const dear = route({ price: price(input, cached, output, reasoning), maxOutput: 500 })
          const asked = question({ messages, n: 2 })
          const used = { input: Math.min(a, asked.bytes.length), output: Math.min(c, 1_000) }
          const usage = { ...used, cached: Math.min(b, used.input), reasoning: Math.min(d, used.output) }
          expect(costOf(usage, dear.price)).toBeLessThanOrEqual(worstCase(asked, { routes: [dear] }))
        },
      ),
    )
  })
})

describe('the worst case', () => {
  const plain = route({ price: price(1_000_000, 0, 1_000_000, 2_000_000), maxOutput: 1_000, tokensPerImage: 700 })
  const worst = (body: object, routes: readonly Route[] = [plain]): number => worstCase(question(body), { routes })
  it('counts the client’s own bound of the answer, else the route’s, and each answer', () => {
    const bytes = question({ messages }).bytes.length
    expect(worst({ messages })).toBe(bytes + 2_000)
    expect(worst({ messages, max_tokens: 10 })).toBe(question({ messages, max_tokens: 10 }).bytes.length + 20)
    expect(worst({ messages, max_tokens: 10, max_completion_tokens: 30, n: 3 })).toBeGreaterThanOrEqual(3 * 30 * 2)
  })
  it('is that of the dearest route', () => {
    const dear = route({ price: price(1_000_000, 0, 9_000_000, 0), maxOutput: 1_000 })
    expect(worst({ messages }, [plain, dear])).toBe(question({ messages }).bytes.length + 9_000)
  })
  it('counts an image that is in the body by the image, and one elsewhere as well', () => {
    const image = (url: string) => ({
      messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }],
      max_tokens: 1,
    })
    const inside = `data:image/png;base64,${'A'.repeat(5_000)}`
    expect(worst(image(inside))).toBeLessThan(1_000)
    expect(worst(image(inside))).toBeGreaterThan(700)
    expect(worst(image('https://example.org/a.png'))).toBeGreaterThan(700)
  })
  it('is the most that a model reads where the body does not hold all of it', () => {
    const asked = readQuestion(
      'responses',
      Buffer.from('{"model":"m","input":"a","previous_response_id":"r","max_output_tokens":1}'),
    )
    expect(worstCase(asked, { routes: [plain] })).toBe(plain.maxInput + 2)
  })
})

describe('what was used', () => {
  const cases: readonly (readonly [string, object, Usage | undefined])[] = [
    [
      'at the top, as chat says it',
      { usage: { prompt_tokens: 5, completion_tokens: 7 } },
      { input: 5, cached: 0, output: 7, reasoning: 0 },
    ],
    [
      'in the response, as responses say it',
      {
        type: 'response.completed',
        response: {
          usage: {
            input_tokens: 5,
            output_tokens: 7,
            input_tokens_details: { cached_tokens: 2 },
            output_tokens_details: { reasoning_tokens: 3 },
          },
        },
      },
      { input: 5, cached: 2, output: 7, reasoning: 3 },
    ],
    [
      'in an extension',
      { choices: [], x_groq: { usage: { prompt_tokens: 5, completion_tokens: 7 } } },
      { input: 5, cached: 0, output: 7, reasoning: 0 },
    ],
    [
      'with the cache apart',
      { usage: { prompt_tokens: 5, prompt_cache_hit_tokens: 4, completion_tokens: 7 } },
      { input: 5, cached: 4, output: 7, reasoning: 0 },
    ],
    [
      'of embeddings',
      { usage: { prompt_tokens: 5, total_tokens: 5 } },
      { input: 5, cached: 0, output: 0, reasoning: 0 },
    ],
    [
      'with parts above their wholes',
      {
        usage: {
          prompt_tokens: 5,
          completion_tokens: 7,
          prompt_tokens_details: { cached_tokens: 50 },
          completion_tokens_details: { reasoning_tokens: 70 },
        },
      },
      { input: 5, cached: 5, output: 7, reasoning: 7 },
    ],
    [
      'below nought',
      { usage: { prompt_tokens: -5, completion_tokens: '7' } },
      { input: 0, cached: 0, output: 0, reasoning: 0 },
    ],
    ['not yet', { usage: null, choices: [] }, undefined],
    ['nowhere', { choices: [] }, undefined],
  ]
  it.each(cases)('is found %s', (_, chunk, usage) => {
    expect(usageFrom({ ...chunk })).toEqual(usage)
  })
})
