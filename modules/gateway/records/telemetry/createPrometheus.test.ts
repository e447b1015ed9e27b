import { expect, it } from 'vitest'
import type { CallRecord } from '../../model/call.ts'
import { call } from '../testing/call.ts'
import { createPrometheus } from './createPrometheus.ts'

const refused: Partial<CallRecord> = {
  outcome: 'refused',
  error: 'model-unknown',
  provider: undefined,
  usage: undefined,
}

it('Calls, tokens, cost and times are counted by names that operators gave', async () => {
  const prometheus = createPrometheus()
  prometheus.record([call('p1'), call('p2'), call('p3', refused)])
  const text = await prometheus.metrics()
  expect(text).toContain('feilun_gateway_calls_total{endpoint="chat",outcome="answered"} 2')
  expect(text).toContain('feilun_gateway_calls_total{endpoint="chat",outcome="refused"} 1')
  expect(text).toContain('feilun_gateway_tokens_total{provider="here",model="some-model",kind="cached"} 40')
  expect(text).toContain(
    'feilun_gateway_cost_usd_micro_total{provider="here",model="some-model",measured="reported"} 1000',
  )
  expect(text).toContain('feilun_gateway_own_seconds_count 2')
})

it('No client can make it grow: a thousand names, keys and people make no more lines than one', async () => {
  const linesOf = async (records: readonly CallRecord[]) => {
    const prometheus = createPrometheus()
    prometheus.record(records)
    return (await prometheus.metrics()).split('\n').length
  }
  const many = Array.from({ length: 1_000 }, (_, at) =>
    call(`many ${at}`, { ...refused, model: `made up ${at}`, person: `person ${at}` }),
  )
  expect(await linesOf(many)).toBe(await linesOf(many.slice(0, 1)))
})
