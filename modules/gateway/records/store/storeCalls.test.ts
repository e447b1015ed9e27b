import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../../../test/support/scratchDatabase.ts'
import { gatewayGround } from '../testing/ground.ts'
import { call, callId, keyId, micro, projectId } from '../testing/call.ts'
import { createStoreCalls } from './storeCalls.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase(gatewayGround)
})
afterAll(() => scratch.close())

const store = createStoreCalls(() => 'Asia/Hong_Kong')
const stored = (...records: Parameters<typeof store>[1]) =>
  scratch.database.transaction((connection) => store(connection, records))
async function rowsOf<Row>(table: string, project: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where project = ${project} order by day`.execute(
    scratch.database.tables(),
  )
  return rows
}

describe('A batch of calls', () => {
  it('is kept once and counted once, however often it is given, also within one batch', async () => {
    const project = projectId('once')
    const batch = ['a', 'b', 'c'].map((word) => call(`once ${word}`, { project }))
    expect(await stored(...batch, ...batch)).toBe(3)
    expect(await stored(...batch, call('once d', { project }))).toBe(1)
    expect(await rowsOf('gateway_usage_day', project)).toMatchObject([
      {
        calls: 4,
        answered: 4,
        input_tokens: 400,
        cached_tokens: 80,
        output_tokens: 120,
        reasoning_tokens: 40,
        cost: 2_000,
      },
    ])
    expect(await rowsOf('gateway_latency_day', project)).toHaveLength(3)
  })

  it('of several nodes at once, some of it the same, is counted once', async () => {
    const project = projectId('nodes')
    const all = Array.from({ length: 400 }, (_, at) => call(`nodes ${at}`, { project, model: `m${at % 7}` }))
    const halves = [all.slice(0, 250), all.slice(150), all.toReversed(), all]
    const counts = await Promise.all(halves.map((half) => stored(...half)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400)
    const days = await rowsOf<{ calls: number }>('gateway_usage_day', project)
    expect(days.reduce((sum, { calls }) => sum + calls, 0)).toBe(400)
  })

  it('is neither kept nor counted where the transaction fails', async () => {
    const project = projectId('failed')
    const failing = scratch.database.transaction(async (connection) => {
      await store(connection, [call('failed', { project })])
      throw new Error('the ledger said no')
    })
    await expect(failing).rejects.toThrow('the ledger said no')
    expect(await rowsOf('gateway_usage_day', project)).toEqual([])
  })

  it('counts to the day of the city, not of the server', async () => {
    const project = projectId('days')
    const at = (words: string, begun: string) => call(words, { project, begun })
    await stored(at('before', '2026-06-01T15:59:59.999Z'), at('after', '2026-06-01T16:00:00.000Z'))
    const days = await rowsOf<{ day: string }>('gateway_usage_day', project)
    expect(days.map(({ day }) => day)).toEqual(['2026-06-01', '2026-06-02'])
  })

  it('counts each way that a call can end, and what of the cost nobody reported', async () => {
    const project = projectId('ways')
    const outcomes = ['answered', 'cached', 'disconnected', 'blocked', 'failed', 'refused', 'unknown'] as const
    await stored(
      ...outcomes.map((outcome) => call(`ways ${outcome}`, { project, outcome, usage: undefined, cost: micro(0) })),
      call('ways guessed', { project, outcome: 'unknown', measured: 'worst-case', cost: micro(70) }),
    )
    expect(await rowsOf('gateway_usage_day', project)).toMatchObject([
      {
        calls: 8,
        answered: 1,
        from_memory: 1,
        disconnected: 1,
        blocked: 1,
        errors: 1,
        refused: 1,
        unknown: 2,
        cost: 70,
        cost_estimated: 70,
      },
    ])
  })

  it('keeps what the guard found, by rule, each call once', async () => {
    const project = projectId('hits')
    const hit = {
      text: 0,
      rule: 'hkid',
      action: 'mask',
      span: { start: 0, end: 8 },
      speaker: 'user',
      owasp: 'LLM02:2025',
      atlas: undefined,
      because: ['check digit'],
    } as const
    await stored(
      call('hits 1', { project, verdict: 'changed', hits: [hit, hit] }),
      call('hits 2', { project, verdict: 'changed', hits: [hit] }),
    )
    expect(await rowsOf('gateway_verdict_day', project)).toMatchObject([
      { rule: 'hkid', action: 'mask', calls: 2, hits: 3 },
    ])
  })

  it('keeps sealed content apart, where there is some', async () => {
    const project = projectId('content')
    await stored(call('content 1', { project, content: 'v1.sealed' }), call('content 2', { project }))
    const { rows } = await sql`select call, sealed from gateway_content where project = ${project}`.execute(
      scratch.database.tables(),
    )
    expect(rows).toEqual([{ call: callId('content 1'), sealed: 'v1.sealed' }])
  })
})

describe('What a client makes up', () => {
  it('never holds up the rest: signs that are none, halves of signs, names without end, times that are none', async () => {
    const project = projectId('hostile')
    const odd = ['nul\u0000', '\uD800half', 'x'.repeat(100_000), "'; drop table gateway_call; --", '模型', '']
    expect(await stored(...odd.map((model, at) => call(`hostile ${at}`, { project, model })))).toBe(odd.length)
    const times = { totalMs: Number.NaN, firstByteMs: Number.POSITIVE_INFINITY, ownMs: -1 }
    const usage = { input: Number.NaN, cached: -1, output: 1e300, reasoning: 0.5 }
    expect(await stored(call('hostile times', { project, ...times, usage }))).toBe(1)
  })

  it('fills no books: names that no model has are counted under none', async () => {
    const project = projectId('names')
    const made = Array.from({ length: 50 }, (_, at) =>
      call(`names ${at}`, {
        project,
        model: `made up ${at}`,
        outcome: 'refused',
        error: at % 2 === 0 ? 'model-unknown' : 'model-not-allowed',
        provider: undefined,
      }),
    )
    await stored(...made)
    expect(await rowsOf('gateway_usage_day', project)).toMatchObject([
      { model: '', provider: '', calls: 50, refused: 50 },
    ])
  })

  it('of two keys and two people is counted to each', async () => {
    const project = projectId('each')
    await stored(
      call('each 1', { project, key: keyId('1'), person: 'p1' }),
      call('each 2', { project, key: keyId('2'), person: 'p2' }),
      call('each 3', { project, key: keyId('2'), person: 'p2' }),
    )
    const days = await rowsOf<{ person: string; calls: number }>('gateway_usage_day', project)
    expect(new Map(days.map(({ person, calls }) => [person, calls]))).toEqual(
      new Map([
        ['p1', 1],
        ['p2', 2],
      ]),
    )
  })
})
