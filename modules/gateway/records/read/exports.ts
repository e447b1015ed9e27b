import type { PassThrough } from 'node:stream'
import type { KeptCall, CallsAsked, CallsPage } from './calls.ts'
import { csvStream } from './sendCsv.ts'
import type { UsageTable } from './usage.ts'

const callColumns = [
  'request_id',
  'begun',
  'project',
  'key',
  'person',
  'endpoint',
  'model',
  'provider',
  'upstream_model',
  'region',
  'stream',
  'outcome',
  'status',
  'error',
  'input_tokens',
  'cached_tokens',
  'output_tokens',
  'reasoning_tokens',
  'measured',

  'held_usd_micro',
  'cost_usd_micro',
  'price',
  'verdict',
  'rules',
  'first_byte_ms',
  'total_ms',
  'own_ms',
  'attempts',
  'trace',
] as const

const callCells = (call: KeptCall): readonly (string | number | undefined)[] => [
  call.id,
  call.begun.toISOString(),
  call.project,
  call.key,
  call.person,
  call.endpoint,
  call.model,
  call.provider,
  call.upstreamModel,
  call.region,
  call.isStream ? 'yes' : 'no',
  call.outcome,
  call.status,
  call.error,

  call.usage?.input,
  call.usage?.cached,
  call.usage?.output,
  call.usage?.reasoning,
  call.measured,
  call.held,
  call.cost,
  call.price,
  call.verdict,
  [...new Set(call.hits.map(({ rule }) => rule))].join(' '),
  call.firstByteMs,
  call.totalMs,
  call.ownMs,
  call.attempts,
  call.trace,
]

/** Page after page of calls: no transaction stays open while somebody reads slowly. */
async function* pages(read: (after: string | undefined) => Promise<CallsPage>) {
  let after: string | undefined
  do {
    const { calls, next } = await read(after)
    yield calls.map(callCells)
    after = next
  } while (after !== undefined)
}

/** Every call that was asked for, the newest first. */
export const callsCsv = (read: (asked: CallsAsked) => Promise<CallsPage>, asked: CallsAsked): PassThrough =>
  csvStream(
    callColumns,
    pages((after) => read({ ...asked, after, limit: 1_000 })),
  )

const usageColumns = [
  'calls',
  'answered',
  'from_memory',
  'disconnected',
  'blocked',
  'errors',
  'refused',
  'unknown',
] as const
const tokenColumns = ['input_tokens', 'cached_tokens', 'output_tokens', 'reasoning_tokens'] as const

/** A table of usage, with the name of what it is by. */
export const usageCsv = (by: string, { lines }: UsageTable): readonly (readonly (string | number)[])[] => [
  [by, ...usageColumns, ...tokenColumns, 'cost_usd_micro', 'cost_estimated_usd_micro'],
  ...lines.map((line) => [
    line.of,
    line.calls,
    line.answered,
    line.fromMemory,
    line.disconnected,
    line.blocked,
    line.errors,
    line.refused,
    line.unknown,
    line.input,
    line.cached,
    line.output,
    line.reasoning,
    line.cost,
    line.costEstimated,
  ]),
]
