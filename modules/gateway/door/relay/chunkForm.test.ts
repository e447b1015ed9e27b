import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectFrom, type JsonObject } from '../json.ts'
import { formOf, plainText, textBy, type ChunkForm } from './chunkForm.ts'

const parsed = (data: string): JsonObject => {
  const chunk = objectFrom(data)
  if (chunk === undefined) throw new Error(`not an object: ${data}`)
  return chunk
}
const formFrom = (data: string): ChunkForm | undefined => formOf(data, parsed(data))
const chunkWith = (delta: object, more: object = {}, top: object = {}): string =>
  JSON.stringify({ id: 'c-1', object: 'chat.completion.chunk', choices: [{ index: 0, delta, ...more }], ...top })

describe('the form of a chunk', () => {
  it('gives the text of the next one without parsing it', () => {
    const form = formFrom(chunkWith({ content: 'Good ' }, { finish_reason: null }))
    expect(form && textBy(form, chunkWith({ content: '早晨 👋🏽' }, { finish_reason: null }))).toBe('早晨 👋🏽')
    expect(form && textBy(form, chunkWith({ content: '' }, { finish_reason: null }))).toBe('')
  })

  it.each([
    ['says more than a text', chunkWith({ content: 'a', role: 'assistant' })],
    ['ends the answer', chunkWith({ content: 'a' }, { finish_reason: 'stop' })],
    ['says what was used', chunkWith({ content: 'a' }, {}, { usage: { prompt_tokens: 1 } })],
    ['says so in an extension', chunkWith({ content: 'a' }, {}, { x_groq: { usage: { prompt_tokens: 1 } } })],
    ['says a second text', chunkWith({ content: 'a' }, { text: 'b' })],
    ['has its text twice, the other counting', '{"choices":[{"index":0,"delta":{"content":"a","content":"a"}}]}'],
    ['has the key elsewhere first', '{"content":"a","choices":[{"index":0,"delta":{"content":"a"}}]}'],
    ['has two answers', '{"choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"content":"a"}}]}'],
    ['is written in escapes', '{"choices":[{"index":0,"delta":{"content":"\\u0061"}}]}'],
  ])('is not taken from one that %s', (_, data) => {
    expect(formFrom(data)).toBeUndefined()
  })

  it.each([
    ['another field', chunkWith({ content: 'b', refusal: 'no' })],
    ['a text that is no text', chunkWith({ content: null })],
    ['an escape', chunkWith({ content: '\n' })],
    ['another number', chunkWith({ content: 'b' }).replace('"index":0', '"index":1')],
    ['a second key behind the text', chunkWith({ content: 'b' }).replace('"b"', '"b","content":"c"')],
    ['a control character', '{"choices":[{"index":0,"delta":{"content":"\t"}}]}'],
  ])('is not seen in one with %s', (_, data) => {
    const form = formFrom(chunkWith({ content: 'a' }))
    expect(form).toBeDefined()
    expect(form && textBy(form, data)).toBeUndefined()
  })

  const word = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '\\', '","content":"x', '\u2028', ''),
  )
  const chunk = fc
    .record({
      content: word,
      more: fc.dictionary(fc.constantFrom('content', 'text', 'logprobs', 'x'), fc.jsonValue()),
      top: fc.dictionary(fc.constantFrom('id', 'content', 'usage', 'x_a', 'model'), fc.jsonValue()),
      order: fc.boolean(),
    })
    .map(({ content, more, top, order }) => {
      const choices = [order ? { index: 0, ...more, delta: { content } } : { delta: { content }, index: 0, ...more }]
      return JSON.stringify(order ? { choices, ...top } : { ...top, choices })
    })

  it('gives what parsing gives, for any chunk after any other', () => {
    let seen = 0
    fc.assert(
      fc.property(chunk, word, chunk, (first, text, other) => {
        const form = formFrom(first)
        if (form === undefined) return
        const same = form.before + JSON.stringify(text).slice(1, -1) + form.after
        for (const data of [same, form.before + text + form.after, other]) {
          const found = textBy(form, data)
          if (found === undefined) continue
          seen += 1
          expect(plainText(parsed(data))).toEqual({ index: form.index, text: found })
        }
      }),
      { numRuns: 800 },
    )
    expect(seen).toBeGreaterThan(100)
  })
})
