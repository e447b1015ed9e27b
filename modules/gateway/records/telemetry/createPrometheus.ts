import { Counter, Histogram, Registry } from 'prom-client'
import type { CallRecord } from '../../model/call.ts'

/** Counters and histograms of calls for `/metrics`. Labels are words of ours or names that operators gave: no keys, no people, no projects. */
export interface Prometheus {
  readonly record: (records: readonly CallRecord[]) => void
  /** In Prometheus' text form. */
  readonly metrics: () => Promise<string>
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]
const ownSeconds = [0.0001, 0.00025, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1]

export function createPrometheus(): Prometheus {
  const registry = new Registry()
  const registers = [registry]
  const calls = new Counter({
    name: 'feilun_gateway_calls_total',
    help: 'Calls to models, by endpoint and how they ended',
    labelNames: ['endpoint', 'outcome'],
    registers,
  })
  const tokens = new Counter({
    name: 'feilun_gateway_tokens_total',
    help: 'Tokens used, by provider, model and kind; cached are contained in input, reasoning in output',
    labelNames: ['provider', 'model', 'kind'],
    registers,
  })
  const cost = new Counter({
    name: 'feilun_gateway_cost_usd_micro_total',
    help: 'What calls cost, in millionths of a US dollar, by provider, model and how it was measured',
    labelNames: ['provider', 'model', 'measured'],
    registers,
  })
  const hits = new Counter({
    name: 'feilun_gateway_guard_hits_total',
    help: 'What the guard found, by its rule and what was done about it',
    labelNames: ['rule', 'action'],
    registers,
  })
  const total = new Histogram({
    name: 'feilun_gateway_call_duration_seconds',
    help: 'Time until a call was over, of those that were sent to a provider',
    labelNames: ['provider', 'outcome'],
    buckets: seconds,
    registers,
  })
  const first = new Histogram({
    name: 'feilun_gateway_first_byte_seconds',
    help: 'Time until the client was sent the first of an answer',
    labelNames: ['provider'],
    buckets: seconds,
    registers,
  })
  const own = new Histogram({
    name: 'feilun_gateway_own_seconds',
    help: 'Our own share of the time until the first byte went to a provider',
    buckets: ownSeconds,
    registers,
  })

  const sent = ({ provider, model, usage, ...record }: CallRecord): void => {
    // Only what a route was found for: any other name is a client's own.
    if (provider === undefined) return
    total.observe({ provider, outcome: record.outcome }, record.totalMs / 1_000)
    own.observe(record.ownMs / 1_000)
    if (record.firstByteMs !== undefined) first.observe({ provider }, record.firstByteMs / 1_000)
    cost.inc({ provider, model, measured: record.measured ?? 'none' }, record.cost)
    for (const kind of ['input', 'cached', 'output', 'reasoning'] as const)
      tokens.inc({ provider, model, kind }, usage?.[kind] ?? 0)
  }
  return {
    record: (records) => {
      for (const record of records) {
        calls.inc({ endpoint: record.endpoint, outcome: record.outcome })
        for (const { rule, action } of record.hits) hits.inc({ rule, action })
        sent(record)
      }
    },
    metrics: () => registry.metrics(),
  }
}
