import OpenAI from 'openai'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeUpstream, type FakeUpstream } from './fakeUpstream.ts'

let fake: FakeUpstream
beforeEach(async () => {
  fake = await startFakeUpstream()
})
afterEach(() => fake.close())

const ask = (model: string, more: object = {}, path = 'chat/completions'): Promise<Response> =>
  fetch(`${fake.url}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sk-secret' },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'hi' }], input: 'hi', ...more }),
  })

const chunksOf = (text: string): unknown[] =>
  text
    .split(/\r?\n\r?\n/)
    .filter((each) => each.startsWith('data: {'))
    .map((each) => JSON.parse(each.slice(6)))

describe('The fake', () => {
  it('is understood by the official client, in every form', async () => {
    const client = new OpenAI({ baseURL: fake.url, apiKey: 'x', maxRetries: 0 })
    const messages = [{ role: 'user' as const, content: 'hi' }]
    const chat = await client.chat.completions.create({ model: 'fake;text=good', messages })
    expect(chat.choices[0]?.message.content).toBe('good')
    const stream = await client.chat.completions.create({ model: 'fake', messages, stream: true })
    let said = ''
    for await (const chunk of stream) said += chunk.choices[0]?.delta.content ?? ''
    expect(said).toBe('Good day, 早晨 👋🏽。')
    const response = await client.responses.create({ model: 'fake;cached=3;reasoning=2', input: 'hi' })
    expect(response.output_text).toBe(said)
    expect(response.usage?.output_tokens_details.reasoning_tokens).toBe(2)
    let completed = ''
    for await (const event of await client.responses.create({ model: 'fake', input: 'hi', stream: true }))
      if (event.type === 'response.completed') completed = event.response.output_text
      else if (event.type === 'response.output_text.delta') completed += event.delta
    expect(completed).not.toBe('')
    const embeddings = await client.embeddings.create({ model: 'fake', input: ['a', 'b'] })
    expect(embeddings.data.map((each) => each.embedding)).toEqual([
      [0.25, -0.5, 0.125, 1],
      [0.25, -0.5, 0.125, 1],
    ])
    expect((await client.models.list()).data).toHaveLength(1)
  })

  it.each([
    ['asked', '---------'],
    ['without-choices', '---------u'],
    ['with-choices', '--------u'],
    ['every-chunk', 'uuuuuuuuu'],
    ['never', '---------'],
  ])('says usage: %s', async (usage, where) => {
    const chunks = chunksOf(await (await ask(`fake;usage=${usage};cached=2`, { stream: true })).text())
    expect(chunks.map((each) => (JSON.stringify(each).includes('"prompt_tokens"') ? 'u' : '-')).join('')).toBe(where)
  })

  it('refuses as told, with when to come again', async () => {
    fake.next({ status: 429, retryAfter: 3 }, { status: 502, html: true })
    const first = await ask('fake')
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '3'])
    expect((await ask('fake')).headers.get('content-type')).toBe('text/html')
    expect((await ask('fake')).status).toBe(200)
  })

  it.each(['before-head', 'after-head', '3'])('resets the connection: %s', async (point) => {
    await expect(ask(`fake;reset=${point}`, { stream: true }).then((answer) => answer.text())).rejects.toThrow(
      /failed|terminated/,
    )
  })

  it.each(['split=1', 'split=1;crlf', 'gzip', 'drip=1'])('sends the same with %s', async (how) => {
    const plain = chunksOf(await (await ask('fake;usage=every-chunk;input=1', { stream: true })).text())
    const other = chunksOf(await (await ask(`fake;usage=every-chunk;input=1;${how}`, { stream: true })).text())
    const choices = (each: unknown) => expect.objectContaining({ id: 'chatcmpl-fake', usage: Object(each).usage })
    expect(other).toEqual(plain.map(choices))
  })

  it('stalls until it is released, and counts who went away', async () => {
    const stop = new AbortController()
    fake.next({ stall: 'before-head' }, { stall: 2 })
    const first = fetch(`${fake.url}/models`, { signal: stop.signal }).catch(() => 'gone')
    await fake.untilSeen(1)
    stop.abort()
    await fake.untilLeft(1)
    expect(await first).toBe('gone')
    expect(fake.seen[0]?.isGone()).toBe(true)
    const second = await ask('fake', { stream: true })
    await fake.untilStalled(2)
    fake.release()
    expect(await second.text()).toContain('[DONE]')
  })

  it('shows what it was sent', async () => {
    const answer = await ask('fake;echo')
    expect(JSON.stringify(await answer.json())).toContain('Bearer sk-secret')
    expect(fake.seen[0]?.body?.['model']).toBe('fake;echo')
  })
})
