import { SpanKind, SpanStatusCode, TraceFlags, type HrTime, type SpanContext } from '@opentelemetry/api'
import type { Resource } from '@opentelemetry/resources'
import type { ReadableSpan } from '@opentelemetry/sdk-trace'
import type { CallRecord } from '../../model/call.ts'
import { errorOf, modelOf, operationOf, spanAttributes } from './attributes.ts'

/** A whole W3C `traceparent`, or only the trace id in it. */
const form = /^(?:[0-9a-f]{2}-)?([0-9a-f]{32})(?:-([0-9a-f]{16})-([0-9a-f]{2}))?$/
const zeros = /^0+$/

interface Client {
  readonly traceId: string
  /** The span that called us, where the client said which. */
  readonly parent: SpanContext | undefined
}

/** What the client's own trace is; undefined where it sent none, or nothing that is one. */
export function clientOf(trace: string | undefined): Client | undefined {
  const [, traceId = '', spanId = '', flags = ''] = form.exec(trace ?? '') ?? []
  if (traceId === '' || zeros.test(traceId)) return undefined
  if (spanId === '' || zeros.test(spanId)) return { traceId, parent: undefined }
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED
  return { traceId, parent: { traceId, spanId, traceFlags, isRemote: true } }
}

/** A moment as OpenTelemetry has it: whole seconds and nanoseconds. */
function momentOf(ms: number): HrTime {
  const seconds = Math.floor(ms / 1_000)
  return [seconds, Math.min(999_999_999, Math.round((ms - seconds * 1_000) * 1_000_000))]
}

export interface SpanNeeds {
  readonly resource: Resource
  readonly version: string
  /** So many random bytes as hexadecimal digits. */
  readonly hex: (bytes: number) => string
}

/**
 * The span of a call, made once it is over: when it began and ended is given, not measured now. A client that says its own trace is not sampled is
 * taken at its word by whoever exports.
 */
export function spanOf(record: CallRecord, { resource, version, hex }: SpanNeeds): ReadableSpan {
  const client = clientOf(record.trace)
  const begun = Date.parse(record.begun)
  const total = Number.isFinite(record.totalMs) ? Math.max(0, record.totalMs) : 0
  const context: SpanContext = {
    traceId: client?.traceId ?? hex(16),
    spanId: hex(8),
    traceFlags: client?.parent?.traceFlags ?? TraceFlags.SAMPLED,
  }
  const error = errorOf(record)
  const model = modelOf(record)
  return {
    name: model === undefined ? operationOf(record) : `${operationOf(record)} ${model}`,
    kind: SpanKind.CLIENT,
    spanContext: () => context,
    ...(client?.parent && { parentSpanContext: client.parent }),
    startTime: momentOf(begun),
    endTime: momentOf(begun + total),
    duration: momentOf(total),
    status: error === undefined ? { code: SpanStatusCode.UNSET } : { code: SpanStatusCode.ERROR },
    attributes: spanAttributes(record),
    links: [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: { name: 'feilun.gateway', version },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}
