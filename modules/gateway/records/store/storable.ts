import type { CallRecord } from '../../model/call.ts'
import { stepOf } from '../latency/steps.ts'
import { mayBeMadeUp } from '../madeUp.ts'

/** The most signs of anything that a client or a provider words: longer is cut. */
const longest = 200

/** PostgreSQL keeps neither the sign U+0000 nor half a surrogate pair: one record with such a model name would hold up all after it. */
const plain = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '\uFFFD').slice(0, longest).toWellFormed()
const plainOr = (text: string | undefined): string | undefined => text && plain(text)

const whole = (count: number): number =>
  Number.isFinite(count) ? Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(count))) : 0
const time = (ms: number): number => (Number.isFinite(ms) ? Math.max(0, ms) : 0)

/** What its day counts it under. */
const countedModel = (record: CallRecord): string => (mayBeMadeUp(record) ? '' : plain(record.model))

/** One record as the statement takes it: every value one that the tables take, whatever was given. */
export const storable = (record: CallRecord) => ({
  id: record.id,
  project: record.project,
  key: record.key,
  person: plainOr(record.person),
  endpoint: record.endpoint,
  model: plain(record.model),
  counted_model: countedModel(record),
  provider: plainOr(record.provider),
  upstream_model: plainOr(record.upstreamModel),
  region: plainOr(record.region),
  is_stream: record.isStream,
  outcome: record.outcome,
  status: Math.min(999, whole(record.status)),
  error: plainOr(record.error),
  input_tokens: record.usage && whole(record.usage.input),
  cached_tokens: record.usage && whole(record.usage.cached),
  output_tokens: record.usage && whole(record.usage.output),
  reasoning_tokens: record.usage && whole(record.usage.reasoning),
  measured: record.measured,
  held: whole(record.held),
  cost: whole(record.cost),
  price: plainOr(record.price),
  verdict: record.verdict,
  hits: record.hits.slice(0, 100).map((hit) => ({ ...hit, because: hit.because.slice(0, 8).map(plain) })),
  begun: record.begun,
  first_byte_ms: record.firstByteMs === undefined ? undefined : time(record.firstByteMs),
  total_ms: time(record.totalMs),
  own_ms: time(record.ownMs),
  attempts: Math.min(1_000, whole(record.attempts)),
  trace: plainOr(record.trace),
  content: record.content,
  own_step: stepOf(record.ownMs),
  first_step: record.firstByteMs === undefined ? undefined : stepOf(record.firstByteMs),
  total_step: stepOf(record.totalMs),
})

export type Storable = ReturnType<typeof storable>
