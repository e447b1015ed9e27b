import { sql } from 'kysely'
import OpenAI, { RateLimitError } from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualPolicy } from '#engines/guard'
import { startWholeGateway, type RunningNode, type WholeGateway } from './testing/wholeGateway.ts'

let whole: WholeGateway
let node: RunningNode
beforeAll(async () => {
  whole = await startWholeGateway()
  node = await whole.node()
})
afterAll(() => whole.close())

const messages = [{ role: 'user' as const, content: '我的身份證是 A123456(3)，請問…' }]
const clientOf = (secret: string, at = node) => new OpenAI({ baseURL: at.url, apiKey: secret, maxRetries: 0 })

async function callsOf(project: string) {
  const { rows } = await sql<{ outcome: string; cost: string; verdict: string; model: string }>`
    select outcome, cost, verdict, model from gateway_call where project = ${project}::uuid order by begun`.execute(
    whole.database.tables(),
  )
  return rows
}

describe('the gateway as a whole', () => {
  it('answers, masks, charges the budget and leaves a record', async () => {
    const { secret, account, project } = await whole.key(1_000_000, { guard: usualPolicy('student') })
    const client = clientOf(secret)
    const answer = await client.chat.completions.create({ model: 'small', messages, max_tokens: 50 })
    expect(answer.choices[0]?.message.content).toBe('Good day, 早晨 👋🏽。')
    const sent = whole.fake.seen.at(-1)
    expect(sent?.body?.['model']).toBe('small-up')
    expect(sent?.raw.toString()).not.toContain('A123456')
    const stream = await client.chat.completions.create({ model: 'small', messages, stream: true })
    let text = ''
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? ''
    expect(text).toBe('Good day, 早晨 👋🏽。')
    await stopped(node)
    const calls = await callsOf(project)
    expect(calls).toMatchObject([
      { outcome: 'answered', model: 'small' },
      { outcome: 'answered', model: 'small' },
    ])
    const cost = calls.reduce((sum, call) => sum + Number(call.cost), 0)
    expect(cost).toBeGreaterThan(0)
    const view = await whole.ledger.account(account)
    expect([Number(view.settled), Number(view.held)]).toEqual([cost, 0])
    expect(node.errors).toEqual([])
    node = await whole.node()
  })
  it('lets in no more than there is money for, however many ask at once', async () => {
    const { secret, account } = await whole.key(8_000)
    const client = clientOf(secret)
    whole.fake.always({ input: 10, output: 1_000 })
    const asked = Array.from({ length: 40 }, () =>
      client.chat.completions
        .create({ model: 'small', messages: [{ role: 'user', content: 'a' }], max_tokens: 1_000 })
        .then(
          () => 'answered',
          (error: unknown) => (error instanceof RateLimitError ? 'refused' : String(error)),
        ),
    )
    const came = await Promise.all(asked)
    whole.fake.always(undefined)
    expect(new Set(came)).toEqual(new Set(['answered', 'refused']))
    // Each call costs 2,010 millionths of a dollar, and could have cost half as much again.
    const answered = came.filter((each) => each === 'answered').length
    expect(answered * 2_010).toBeLessThanOrEqual(8_000)
    await stopped(node)
    const view = await whole.ledger.account(account)
    expect([Number(view.settled), Number(view.held)]).toEqual([answered * 2_010, 0])
    node = await whole.node()
  })
  it('knows a key no longer once it is withdrawn, and no other', async () => {
    await expect(clientOf('fl-none').models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' })
    const { secret } = await whole.key(1_000_000)
    expect((await clientOf(secret).models.list()).data).toMatchObject([{ id: 'small', owned_by: 'fake' }])
  })
  it('tells Prometheus of what it did', async () => {
    const { secret } = await whole.key(1_000_000)
    await clientOf(secret).chat.completions.create({ model: 'small', messages, max_tokens: 5 })
    await stopped(node)
    expect(await node.node.metrics()).toMatch(/feilun_gateway_calls_total\{endpoint="chat",outcome="answered"\} \d/)
  })
})

/** Ends a node in order, which stores all that it has on record. */
const stopped = (running: RunningNode): Promise<void> => running.stop()
