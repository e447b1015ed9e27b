import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import type { FakeDialect } from '../../testing/fake/dialect.ts'
import { startFakeAnthropic } from '../../testing/fakeAnthropic.ts'
import { startFakeGoogle } from '../../testing/fakeGoogle.ts'
import { startFakeUpstream } from '../../testing/fakeUpstream.ts'
import { settingsText } from '../../testing/settingsText.ts'
import { upstreamsOver, type UpstreamsOver } from '../../testing/upstreamsOver.ts'

const key = 'secret-key-of-ours-0123'
let fake: FakeDialect
let upstreams: UpstreamsOver
afterEach(async () => {
  await upstreams.close()
  await fake.close()
})

const start = { anthropic: startFakeAnthropic, google: startFakeGoogle }
type Dialect = keyof typeof start

async function open(dialect: Dialect): Promise<void> {
  fake = await start[dialect]()
  const provider = { id: 'one', url: fake.url, dialect, serves: ['chat'], secret: { env: 'KEY' } }
  upstreams = upstreamsOver(settingsText([provider]), { env: { KEY: key } })
}

const image = 'data:image/png;base64,iVBORw0KGgo='
const tools = [
  {
    type: 'function',
    function: {
      name: 'look_up',
      description: 'Finds',
      parameters: { type: 'object', properties: { place: { type: 'string' } } },
    },
  },
]
const conversation = {
  messages: [
    { role: 'system', content: 'Be brief' },
    {
      role: 'user',
      content: [
        { type: 'text', text: '呢度係邊？' },
        { type: 'image_url', image_url: { url: image } },
      ],
    },
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'call_9', type: 'function', function: { name: 'look_up', arguments: '{"place":"?"}' } }],
    },
    { role: 'tool', tool_call_id: 'call_9', content: 'Central' },
  ],
  max_tokens: 50,
}

const chunksIn = (stream: string): readonly Record<string, unknown>[] =>
  stream
    .split('\n\n')
    .filter((each) => each.startsWith('data: {'))
    .map((each) => JSON.parse(each.slice(6)))

const usage = {
  anthropic: { prompt_tokens: 14, completion_tokens: 7, total_tokens: 21 },
  google: { prompt_tokens: 14, completion_tokens: 7, total_tokens: 21 },
}
const reasoning = { anthropic: 0, google: 2 }

describe.each(['anthropic', 'google'] as const)('A provider that speaks as %s does', (dialect) => {
  it('answers in the form of OpenAI’s chat, with what was used', async () => {
    await open(dialect)
    const reply = await upstreams.ask(conversation)
    expect(reply.headers).toEqual({ 'content-type': 'application/json' })
    expect(JSON.parse(await text(reply.body))).toMatchObject({
      object: 'chat.completion',
      model: 'small-up',
      choices: [{ index: 0, message: { role: 'assistant', content: '早晨 👋🏽' }, finish_reason: 'stop' }],
      usage: {
        ...usage[dialect],
        prompt_tokens_details: { cached_tokens: 4 },
        completion_tokens_details: { reasoning_tokens: reasoning[dialect] },
      },
    })
  })

  it('is sent the whole conversation: images, calls and their results, in its own form', async () => {
    await open(dialect)
    await upstreams.ask({ ...conversation, tools })
    const sent = JSON.stringify(fake.seen[0]?.body)
    for (const part of ['Be brief', '呢度係邊？', 'iVBORw0KGgo=', 'image/png', 'Central', 'look_up', '50'])
      expect(sent).toContain(part)
    expect(Object.values(fake.seen[0]?.headers ?? {})).toContain(key)
  })

  it('streams chunks of chat, its calls in pieces, and says at the end what was used', async () => {
    await open(dialect)
    const reply = await upstreams.ask({ ...conversation, tools, stream: true })
    expect(reply.headers['content-type']).toContain('text/event-stream')
    const whole = await text(reply.body)
    expect(whole.endsWith('data: [DONE]\n\n')).toBe(true)
    const chunks = chunksIn(whole)
    const deltas = chunks.flatMap(({ choices }) => (Array.isArray(choices) && choices[0] ? [choices[0].delta] : []))
    expect(deltas[0]).toEqual({ role: 'assistant', content: '' })
    expect(deltas.map(({ content }) => content ?? '').join('')).toBe('早晨 👋🏽')
    const calls = deltas.flatMap(({ tool_calls: each }) => each ?? [])
    expect(calls[0]).toMatchObject({ index: 0, type: 'function', function: { name: 'look_up' } })
    expect(JSON.parse(calls.map((call) => call.function.arguments).join(''))).toEqual({ place: '中環' })
    expect(chunks.at(-2)).toMatchObject({ choices: [{ finish_reason: 'tool_calls' }] })
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: usage[dialect] })
    expect(upstreams.stateOf('one')).toMatchObject({ inFlight: 0, seen: { good: 1 } })
  })

  it('hands a refusal of the question on, without our key', async () => {
    await open(dialect)
    fake.refuse = 400
    const reply = await upstreams.ask(conversation)
    const said = await text(reply.body)
    expect(reply.status).toBe(400)
    expect(JSON.parse(said)).toMatchObject({ error: { message: expect.stringContaining('no') } })
    expect(said).not.toContain(key.slice(0, 10))
  })

  it('fails where it does, and breaks off where it does', async () => {
    await open(dialect)
    fake.refuse = 401
    await expect(upstreams.ask(conversation)).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(upstreams.alarms).toHaveLength(1)
    fake.refuse = undefined
    fake.breakAfter = dialect === 'google' ? 1 : 4
    const reply = await upstreams.ask({ ...conversation, stream: true })
    await expect(text(reply.body)).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(upstreams.stateOf('one').inFlight).toBe(0)
  })

  it('is not asked what cannot be put to it', async () => {
    await open(dialect)
    await expect(upstreams.ask({ ...conversation, logprobs: true })).rejects.toMatchObject({
      code: 'call-invalid',
      params: { reason: expect.stringContaining('logprobs') },
    })
    const local = [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'http://169.254.169.254/' } }] }]
    await expect(upstreams.ask({ messages: local })).rejects.toMatchObject({ code: 'call-invalid' })
    expect(fake.seen).toEqual([])
  })

  it('answers requests for a response too', async () => {
    await open(dialect)
    const reply = await upstreams.ask({ input: '早', stream: true }, { endpoint: 'responses' })
    const whole = await text(reply.body)
    expect(whole).toContain('event: response.output_text.delta')
    expect(whole).toContain('"output_tokens":7')
  })
})

describe('A provider that speaks as Azure does', () => {
  it('is addressed by deployment and version, with its key in a header of its own', async () => {
    const azure = await startFakeUpstream()
    fake = await startFakeGoogle()
    const provider = { id: 'one', url: azure.url.replace('/v1', ''), dialect: 'azure', secret: { env: 'KEY' } }
    upstreams = upstreamsOver(settingsText([{ ...provider, apiVersion: '2024-10-21' }]), { env: { KEY: key } })
    await text((await upstreams.ask({ messages: [] })).body)
    expect(azure.seen[0]?.path).toBe('/openai/deployments/small-up/chat/completions?api-version=2024-10-21')
    expect(azure.seen[0]?.headers['api-key']).toBe(key)
    expect(azure.seen[0]?.headers.authorization).toBeUndefined()
    await azure.close()
  })
})
