import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import OpenAI from 'openai'
import { openDoor, type DoorGround } from './testing/ground.ts'

let ground: DoorGround
let client: OpenAI
beforeAll(async () => {
  ground = await openDoor()
  client = new OpenAI({ baseURL: ground.url, apiKey: 'right', maxRetries: 0 })
})
afterAll(() => ground.close())

const ask = [{ role: 'user' as const, content: '你好' }]

describe('the official client', () => {
  it('chats', async () => {
    const answer = await client.chat.completions.create({ model: 'm', messages: ask })
    expect(answer.choices[0]?.message.content).toBe('Good day, 早晨 👋🏽。')
    expect(ground.records.at(-1)).toMatchObject({ outcome: 'answered', status: 200, measured: 'reported', model: 'm' })
  })
  it('chats in a stream', async () => {
    const stream = await client.chat.completions.create({ model: 'm', messages: ask, stream: true })
    let text = ''
    for await (const chunk of stream) {
      expect(chunk.choices).toHaveLength(1)
      text += chunk.choices[0]?.delta.content ?? ''
    }
    expect(text).toBe('Good day, 早晨 👋🏽。')
    expect(ground.records.at(-1)).toMatchObject({
      outcome: 'answered',
      isStream: true,
      measured: 'reported',
      usage: { output: 7 },
    })
  })
})
