import { setTimeout } from 'node:timers/promises'
import type { Histogram } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace'
import type { CallRecord } from '../../model/call.ts'
import { commonOf, errorOf } from './attributes.ts'
import { metrics, names } from './names.ts'
import { spanOf } from './spanOf.ts'

export interface TelemetryNeeds {
  /** `http://host:4318`; the paths of traces and metrics are added. */
  readonly endpoint: string
  readonly version: string
  /** This many random bytes. */
  readonly random: (bytes: number) => Uint8Array
  /** How many milliseconds closing waits for a collector that does not answer; two seconds if left out. */
  readonly patience?: number
}

/** Spans and measurements of calls, made from their records once they are over: nothing of it stands in the way of a call. */
export interface Telemetry {
  readonly record: (records: readonly CallRecord[]) => void
  /** Sends what is waiting. */
  readonly flush: () => Promise<void>
  /** Sends what is waiting, and waits for that no longer than `patience`. */
  readonly close: () => Promise<void>
}

/** What waits to be sent while the collector does not answer; beyond it spans are dropped, and calls are not. */
const mostWaiting = 16_384

export function createTelemetry({ endpoint, version, random, patience = 2_000 }: TelemetryNeeds): Telemetry {
  const own = resourceFromAttributes({ 'service.name': 'feilun-gateway', 'service.version': version })
  const resource = defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }))
  const at = (path: string): string => `${endpoint.replace(/\/+$/, '')}${path}`
  const spans = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter({ url: at('/v1/traces') }),
    maxQueueSize: mostWaiting,
  })
  const provider = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter({ url: at('/v1/metrics') }) })],
  })
  const meter = provider.getMeter('feilun.gateway', version)
  const histogram = ({ name, unit, description, boundaries }: (typeof metrics)[keyof typeof metrics]): Histogram =>
    meter.createHistogram(name, { unit, description, advice: { explicitBucketBoundaries: [...boundaries] } })
  const tokens = histogram(metrics.tokens)
  const duration = histogram(metrics.duration)
  const firstChunk = histogram(metrics.firstChunk)
  const firstToken = histogram(metrics.firstToken)
  const hex = (bytes: number): string => Buffer.from(random(bytes)).toString('hex')
  const measure = (record: CallRecord): void => {
    const common = commonOf(record)
    const error = errorOf(record)
    duration.record(record.totalMs / 1_000, error === undefined ? common : { ...common, [names.errorType]: error })
    if (record.usage !== undefined) {
      tokens.record(record.usage.input, { ...common, [names.tokenType]: 'input' })
      tokens.record(record.usage.output, { ...common, [names.tokenType]: 'output' })
    }
    if (record.firstByteMs === undefined) return
    firstToken.record(record.firstByteMs / 1_000, common)
    // What our own share was did not come of the provider.
    if (record.isStream && record.provider !== undefined)
      firstChunk.record(Math.max(0, record.firstByteMs - record.ownMs) / 1_000, common)
  }
  return {
    record: (records) => {
      for (const record of records) {
        measure(record)
        const span = spanOf(record, { resource, version, hex })
        spans.onEnd(span)
      }
    },
    flush: async () => {
      await Promise.all([spans.forceFlush(), provider.forceFlush()])
    },
    close: async () => {
      const sent = Promise.all([spans.shutdown(), provider.shutdown()])
      // What nobody took is lost with this process: no call waits for it, and no end of a process either.
      await Promise.race([sent.catch(() => undefined), setTimeout(patience, undefined, { ref: false })])
    },
  }
}
