import { createOpenAI } from '@ai-sdk/openai'
import { embed, generateObject, generateText, stepCountIs, streamText, tool } from 'ai'
import OpenAI, { AuthenticationError, BadRequestError, NotFoundError, RateLimitError } from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { openDoor, type DoorGround } from './testing/ground.ts'

const said = 'Good day, 早晨 👋🏽。'
const ask = [{ role: 'user' as const, content: '你好' }]
const lookUp = {
  type: 'function' as const,
  function: { name: 'look_up', parameters: { type: 'object', properties: { place: { type: 'string' } } } },
}

let ground: DoorGround
let client: OpenAI
const lastSent = (): Readonly<Record<string, unknown>> => ground.fake.seen.at(-1)?.body ?? {}

beforeAll(async () => {
  ground = await openDoor()
  client = new OpenAI({ baseURL: ground.url, apiKey: 'right', maxRetries: 0 })
})
afterAll(() => ground.close())

describe('the official client', () => {
  it('chats', async () => {
    const answer = await client.chat.completions.create({ model: 'm', messages: ask })
    expect(answer.choices[0]?.message.content).toBe(said)
    expect(ground.records.at(-1)).toMatchObject({ outcome: 'answered', status: 200, measured: 'reported', model: 'm' })
  })
  it('chats in a stream, and sees no chunk that it did not ask for', async () => {
    const stream = await client.chat.completions.create({ model: 'm', messages: ask, stream: true })
    let text = ''
    for await (const chunk of stream) {
      expect(chunk.choices).toHaveLength(1)
      text += chunk.choices[0]?.delta.content ?? ''
    }
    expect(text).toBe(said)
    expect(lastSent()['stream_options']).toEqual({ include_usage: true })
    expect(ground.records.at(-1)).toMatchObject({ outcome: 'answered', isStream: true, usage: { output: 7 } })
  })
  it('is told what a stream used where it asks', async () => {
    const stream = await client.chat.completions.create({
      model: 'm',
      messages: ask,
      stream: true,
      stream_options: { include_usage: true },
    })
    const usages = []
    for await (const chunk of stream) if (chunk.usage) usages.push(chunk.usage.completion_tokens)
    expect(usages).toEqual([7])
  })
  it('calls tools, at once and in a stream', async () => {
    const whole = await client.chat.completions.create({ model: 'm;tools', messages: ask, tools: [lookUp] })
    const [call] = whole.choices[0]?.message.tool_calls ?? []
    expect(call).toMatchObject({ function: { name: 'look_up', arguments: '{"place":"中環"}' } })
    const stream = client.chat.completions.stream({ model: 'm;tools', messages: ask, tools: [lookUp] })
    const final = await stream.finalChatCompletion()
    expect(final.choices[0]?.message.tool_calls?.[0]).toMatchObject({ function: { arguments: '{"place":"中環"}' } })
  })
  it('sends images and schemas as they are', async () => {
    const image = { type: 'image_url' as const, image_url: { url: `data:image/png;base64,${'A'.repeat(400)}` } }
    const format = {
      type: 'json_schema' as const,
      json_schema: {
        name: 'place',
        strict: true,
        schema: { type: 'object', properties: {}, additionalProperties: false },
      },
    }
    await client.chat.completions.create({
      model: 'm',
      messages: [{ role: 'user', content: [{ type: 'text', text: '這是甚麼？' }, image] }],
      response_format: format,
    })
    expect(lastSent()).toMatchObject({
      response_format: format,
      messages: [{ content: [{ text: '這是甚麼？' }, image] }],
    })
  })
  it('asks for responses, at once and in a stream', async () => {
    const whole = await client.responses.create({ model: 'm', input: '你好' })
    expect(whole.output_text).toBe(said)
    const types = []
    let text = ''
    for await (const event of await client.responses.create({ model: 'm', input: '你好', stream: true })) {
      types.push(event.type)
      if (event.type === 'response.output_text.delta') text += event.delta
    }
    expect(text).toBe(said)
    expect(types.at(-1)).toBe('response.completed')
    expect(ground.records.at(-1)).toMatchObject({ endpoint: 'responses', measured: 'reported', usage: { output: 7 } })
  })
  it('makes embeddings', async () => {
    const answer = await client.embeddings.create({ model: 'm', input: ['一', '二'] })
    expect(answer.data.map(({ embedding }) => embedding)).toEqual([
      [0.25, -0.5, 0.125, 1],
      [0.25, -0.5, 0.125, 1],
    ])
    expect(ground.records.at(-1)).toMatchObject({ endpoint: 'embeddings', measured: 'reported', usage: { output: 0 } })
  })
  it('lists models, and retrieves one', async () => {
    const { data } = await client.models.list()
    expect(data).toEqual([{ id: 'city-model', object: 'model', created: 1_767_225_600, owned_by: 'fake' }])
    expect(await client.models.retrieve('city-model')).toMatchObject({ id: 'city-model' })
    await expect(client.models.retrieve('none')).rejects.toBeInstanceOf(NotFoundError)
  })
  it('knows every error by its class', async () => {
    const stranger = new OpenAI({ baseURL: ground.url, apiKey: 'wrong', maxRetries: 0 })
    await expect(stranger.chat.completions.create({ model: 'm', messages: ask })).rejects.toMatchObject({
      constructor: AuthenticationError,
      code: 'invalid_api_key',
      status: 401,
    })
    await expect(client.chat.completions.create({ model: 'unknown', messages: ask })).rejects.toMatchObject({
      constructor: NotFoundError,
      code: 'model_not_found',
      param: 'model',
    })
    await expect(client.chat.completions.create({ model: 'm', messages: ask, max_tokens: -1 })).rejects.toMatchObject({
      constructor: BadRequestError,
      code: 'integer_below_min_value',
      param: 'max_tokens',
      type: 'invalid_request_error',
    })
  })
  it('can be aborted in the middle of a stream', async () => {
    const before = ground.records.length
    const stream = await client.chat.completions.create({ model: 'm;stall=3;stallMs=40', messages: ask, stream: true })
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break
    await ground.untilRecorded(before + 1)
    expect(ground.records.at(-1)).toMatchObject({ outcome: 'disconnected', measured: 'reported', usage: { output: 7 } })
  })
})

describe('a budget that is used up', () => {
  it('is a RateLimitError that the official client does not repeat', async () => {
    let asked = 0
    const poor = await openDoor({
      admit: () => {
        asked += 1
        throw new FeilunError('budget-exceeded', { asked: '0.10', free: '0.00', level: 'key' })
      },
    })
    const hopeful = new OpenAI({ baseURL: poor.url, apiKey: 'right', maxRetries: 3 })
    await expect(hopeful.chat.completions.create({ model: 'm', messages: ask })).rejects.toMatchObject({
      constructor: RateLimitError,
      code: 'insufficient_quota',
      type: 'insufficient_quota',
    })
    expect(asked).toBe(1)
    expect(poor.fake.counts().requests).toBe(0)
    expect(poor.records).toMatchObject([{ outcome: 'refused', status: 429, error: 'budget-exceeded', cost: 0 }])
    await poor.close()
  })
})

describe('the Vercel AI SDK', () => {
  const sdk = () => createOpenAI({ baseURL: ground.url, apiKey: 'right' })
  const tools = {
    look_up: tool({
      inputSchema: z.object({ place: z.string() }),
      execute: ({ place }: { place: string }) => `${place}: 25°C`,
    }),
  }
  for (const kind of ['chat', 'responses'] as const) {
    const model = (name: string) => (kind === 'chat' ? sdk().chat(name) : sdk().responses(name))
    it(`generates and streams text by ${kind}`, async () => {
      expect((await generateText({ model: model('m'), prompt: '你好' })).text).toBe(said)
      const stream = streamText({ model: model('m'), prompt: '你好' })
      expect(await stream.text).toBe(said)
      expect((await stream.usage).outputTokens).toBe(7)
    })
    it(`runs tools by ${kind}, at once and in a stream`, async () => {
      ground.fake.next({ tools: true }, {})
      const whole = await generateText({ model: model('m'), prompt: '天氣', tools, stopWhen: stepCountIs(2) })
      expect(whole.text).toBe(said)
      expect(whole.steps[0]?.toolResults[0]).toMatchObject({ output: '中環: 25°C' })
      ground.fake.next({ tools: true }, {})
      const stream = streamText({ model: model('m'), prompt: '天氣', tools, stopWhen: stepCountIs(2) })
      expect(await stream.text).toBe(said)
      expect((await stream.steps)[0]?.toolResults[0]).toMatchObject({ output: '中環: 25°C' })
    })
    it(`makes objects by a schema by ${kind}`, async () => {
      ground.fake.next({ text: '{"place":"中環"}' })
      const { object } = await generateObject({
        model: model('m'),
        prompt: '哪裏？',
        schema: z.object({ place: z.string() }),
      })
      expect(object).toEqual({ place: '中環' })
    })
  }
  it('embeds', async () => {
    const { embedding } = await embed({ model: sdk().embedding('m'), value: '一' })
    expect(embedding).toEqual([0.25, -0.5, 0.125, 1])
  })
})
