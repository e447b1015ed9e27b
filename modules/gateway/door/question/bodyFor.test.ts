import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFor } from './bodyFor.ts'
import { readQuestion } from './readQuestion.ts'

const messages = '"messages": [ {"role":"user","content":"你好 \\"x\\": 1"} ]'
const read = (text: string) => readQuestion('chat', Buffer.from(text))
const bodyOf = (text: string, model = 'up'): string => bodyFor(read(text), undefined, model).toString()

describe('the body that goes to a provider', () => {
  it('is the client’s own bytes where the model is called the same', () => {
    const bytes = Buffer.from(`{ "model" : "up",\n ${messages}, "seed": 12345678901234567890, "temperature": 1.0 }`)
    expect(bodyFor(readQuestion('chat', bytes), undefined, 'up')).toBe(bytes)
  })
  it('differs in the name of the model alone', () => {
    const before = `{ ${messages}, "temperature": 1.0, "model" : "city", "seed": 12345678901234567890 }\n`
    expect(bodyOf(before)).toBe(before.replace('"city"', '"up"'))
  })
  it('has the option put in that makes a stream say what was used', () => {
    const before = `{ "model":"up", ${messages}, "stream": true, "temperature": 1.0 } \n`
    expect(bodyOf(before)).toBe(before.replace('1.0 } \n', '1.0 ,"stream_options":{"include_usage":true}}'))
    expect(JSON.parse(bodyOf(before))).toMatchObject({ stream: true, stream_options: { include_usage: true } })
    const own = `{"model":"up",${messages},"stream":true,"stream_options":{"include_obfuscation":false}}`
    expect(JSON.parse(bodyOf(own)).stream_options).toEqual({ include_obfuscation: false, include_usage: true })
    const whole = `{"model":"up",${messages},"stream":true,"stream_options":{"include_usage":true}}`
    expect(bodyOf(whole)).toBe(whole)
  })
  const twofold: readonly (readonly [string, string])[] = [
    ['a key twice', `{"model":"city",${messages},"max_tokens":100000,"max_tokens":1}`],
    ['a key twice, one with a blank', `{"model":"city",${messages},"a":":x","max_tokens" : 100000,"max_tokens":1}`],
    ['a key twice within', `{"model":"city","messages":[{"role":"user","content":"bad","content":"good"}]}`],
    ['a key in escapes', `{"mod\\u0065l":"city",${messages},"metadata":{"model":"city"}}`],
    ['a model twice', `{"model":"dear","model":"city",${messages}}`],
    ['a value like the key', `{"type":"model","model":"city",${messages}}`],
    [
      'a model in a schema',
      `{"model":"city",${messages},"tools":[{"type":"function","function":{"name":"f","parameters":{"properties":{"model":{"type":"string"}}}}}]}`,
    ],
  ]
  it.each(twofold)('says what we read and nothing else: %s', (_, text) => {
    const sent = bodyOf(text)
    const { model, ...rest } = read(text).body
    expect(model).toBe('city')
    expect(JSON.parse(sent)).toEqual({ ...rest, model: 'up' })
    expect(sent).not.toMatch(/100000|bad|dear/)
  })
  it('says what we read and nothing else, whatever the keys and values', () => {
    const word = fc.oneof(
      fc.constantFrom('model', 'messages', '":', 'a":', '\\', '"', ':', '{"model":"city"}'),
      fc.string(),
    )
    const inner = fc.dictionary(
      word.filter((key) => key !== '__proto__'),
      fc.oneof(word, fc.integer(), fc.array(word)),
    )
    fc.assert(
      fc.property(inner, fc.integer({ min: 0, max: 2 }), (metadata, indent) => {
        const body = { metadata, model: 'city', messages: [{ role: 'user', content: 'a' }] }
        const sent: unknown = JSON.parse(bodyOf(JSON.stringify(body, undefined, indent)))
        expect(sent).toEqual(JSON.parse(JSON.stringify({ ...body, model: 'up' })))
      }),
    )
  })
})
