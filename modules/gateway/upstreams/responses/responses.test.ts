import OpenAI from 'openai'
import type { Responses } from 'openai/resources/responses/responses'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeUpstream, type FakeUpstream } from '../../testing/fakeUpstream.ts'
import { settingsText } from '../../testing/settingsText.ts'
import { upstreamsOver, type UpstreamsOver } from '../../testing/upstreamsOver.ts'

let fake: FakeUpstream
let upstreams: UpstreamsOver
beforeEach(async () => {
  fake = await startFakeUpstream()
  upstreams = upstreamsOver(settingsText([{ id: 'one', url: fake.url, serves: ['chat'] }]))
})
afterEach(async () => {
  await upstreams.close()
  await fake.close()
})

const ask = (body: Readonly<Record<string, unknown>>) => upstreams.ask(body, { endpoint: 'responses' })
const tools = [{ type: 'function', name: 'look_up', parameters: { type: 'object' }, strict: true }]

/** The official client, its requests answered by what is under test. */
function clientOver(): OpenAI {
  return new OpenAI({
    apiKey: 'x',
    baseURL: 'http://127.0.0.1/v1',
    maxRetries: 0,
    fetch: async (_url, init) => {
      const reply = await ask(JSON.parse(String(init?.body)))
      const pieces: Uint8Array[] = []
      for await (const piece of reply.body) pieces.push(piece)
      return new Response(Buffer.concat(pieces), { status: reply.status, headers: { ...reply.headers } })
    },
  })
}

describe('A response made from chat', () => {
  it('is what the official client expects', async () => {
    fake.next({ text: '早晨', input: 20, cached: 5, output: 9, reasoning: 3 })
    const response = await clientOver().responses.create({ model: 'small', input: 'hi', instructions: 'Be brief' })
    expect(response.output_text).toBe('早晨')
    expect(response.status).toBe('completed')
    expect(response.usage).toEqual({
      input_tokens: 20,
      input_tokens_details: { cached_tokens: 5 },
      output_tokens: 9,
      output_tokens_details: { reasoning_tokens: 3 },
      total_tokens: 29,
    })
    expect(fake.seen[0]?.path).toBe('/v1/chat/completions')
    expect(fake.seen[0]?.body?.['messages']).toEqual([
      { role: 'system', content: 'Be brief' },
      { role: 'user', content: 'hi' },
    ])
  })

  it('streams the events that the official client expects, in their order', async () => {
    fake.next({ text: '早晨，你好', split: 1, crlf: true, usage: 'without-choices', input: 3 })
    const events: Responses.ResponseStreamEvent[] = []
    for await (const event of await clientOver().responses.create({ model: 'small', input: 'hi', stream: true }))
      events.push(event)
    const deltas = events.filter(({ type }) => type === 'response.output_text.delta').length
    expect(deltas).toBeGreaterThan(1)
    expect(events.map(({ type }) => type)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      ...Array.from({ length: deltas }, () => 'response.output_text.delta'),
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, at) => at))
    const last = events.at(-1)
    expect(last?.type === 'response.completed' && last.response.usage?.input_tokens).toBe(3)
  })

  it('carries calls of tools, there and back', async () => {
    fake.next({ tools: true })
    const client = clientOver()
    const input = [{ role: 'user' as const, content: 'where?' }]
    const first = await client.responses.create({ model: 'small', input, tools: tools as Responses.FunctionTool[] })
    const [call] = first.output
    expect(call).toMatchObject({ type: 'function_call', name: 'look_up', arguments: '{"place":"中環"}' })
    await ask({
      input: [...input, ...first.output, { type: 'function_call_output', call_id: 'call_fake_1', output: 'Central' }],
      tools,
    })
    expect(fake.seen[1]?.body?.['messages']).toEqual([
      { role: 'user', content: 'where?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'call_fake_1', type: 'function', function: { name: 'look_up', arguments: '{"place":"中環"}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'call_fake_1', content: 'Central' },
    ])
    expect(fake.seen[1]?.body?.['tools']).toEqual([
      { type: 'function', function: { name: 'look_up', parameters: { type: 'object' }, strict: true } },
    ])
  })

  it('streams calls of tools in pieces', async () => {
    fake.next({ tools: true })
    let written = ''
    let done = ''
    for await (const event of await clientOver().responses.create({
      model: 'small',
      input: 'hi',
      tools: tools as Responses.FunctionTool[],
      stream: true,
    })) {
      if (event.type === 'response.function_call_arguments.delta') written += event.delta
      if (event.type === 'response.function_call_arguments.done') done = event.arguments
    }
    expect([written, done]).toEqual(['{"place":"中環"}', '{"place":"中環"}'])
  })

  it('carries images and the form that is asked for', async () => {
    await ask({
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'a' },
            { type: 'input_image', image_url: 'https://x/y.png' },
          ],
        },
      ],
      text: { format: { type: 'json_schema', name: 'place', schema: { type: 'object' }, strict: true } },
      max_output_tokens: 9,
    })
    expect(fake.seen[0]?.body).toMatchObject({
      messages: [
        {
          content: [
            { type: 'text', text: 'a' },
            { type: 'image_url', image_url: { url: 'https://x/y.png' } },
          ],
        },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'place', schema: { type: 'object' }, strict: true },
      },
      max_tokens: 9,
    })
  })

  it.each([
    [{ previous_response_id: 'resp_1' }, 'previous_response_id'],
    [{ conversation: 'conv_1' }, 'conversation'],
    [{ background: true }, 'background'],
    [{ tools: [{ type: 'web_search' }] }, 'tools.0.type'],
    [{ surprise: 1 }, 'surprise'],
    [{ input: [{ type: 'item_reference', id: 'x' }] }, 'input'],
  ])('is refused where chat cannot carry it: %j', async (more, named) => {
    await expect(ask({ input: 'hi', ...more })).rejects.toMatchObject({
      code: 'call-invalid',
      params: { reason: expect.stringContaining(named) },
    })
    expect(fake.seen).toEqual([])
  })

  it('fails where the chunks are not chunks, or stop before the answer is whole', async () => {
    fake.next({ malformed: 3 }, { reset: 4 }, { malformed: 1 })
    const malformed = await ask({ input: 'hi', stream: true })
    await expect(text(malformed.body)).rejects.toMatchObject({ code: 'upstream-failed' })
    const reset = await ask({ input: 'hi', stream: true })
    await expect(text(reset.body)).rejects.toMatchObject({ code: 'upstream-failed' })
    await expect(ask({ input: 'hi' })).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(upstreams.stateOf('one').inFlight).toBe(0)
    expect(upstreams.stateOf('one').seen.failures).toEqual(
      new Map([
        ['bad-answer', 2],
        ['reset', 1],
      ]),
    )
  })

  it('ends at the provider when nobody reads it any more', async () => {
    fake.next({ stall: 3 })
    const reply = await ask({ input: 'hi', stream: true })
    await fake.untilStalled(1)
    reply.body.destroy()
    await fake.untilLeft(1)
    expect(upstreams.stateOf('one').inFlight).toBe(0)
  })
})
