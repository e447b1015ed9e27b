import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { ProviderId } from '../../model/ids.ts'
import { call, callId, micro } from '../testing/call.ts'
import { createTelemetry, type Telemetry } from './createTelemetry.ts'

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string()]).optional(),
  doubleValue: z.number().optional(),
  boolValue: z.boolean().optional(),
})
const attributes = z
  .array(z.object({ key: z.string(), value }))
  .transform((list) => new Map(list.map(({ key, value: given }) => [key, Object.values(given)[0]])))
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  status: z.object({ code: z.number() }),
  attributes,
})
const traces = z.object({
  resourceSpans: z.array(
    z.object({ resource: z.object({ attributes }), scopeSpans: z.array(z.object({ spans: z.array(span) })) }),
  ),
})
const point = z.object({
  attributes,
  count: z.union([z.number(), z.string()]),
  sum: z.number(),
  explicitBounds: z.array(z.number()),
})
const metric = z.object({ name: z.string(), unit: z.string(), histogram: z.object({ dataPoints: z.array(point) }) })
const metrics = z.object({
  resourceMetrics: z.array(z.object({ scopeMetrics: z.array(z.object({ metrics: z.array(metric) })) })),
})

/** A receiver of OTLP over HTTP, as collectors are. */
let receiver: Server
let endpoint: string
let got: { url: string; body: unknown }[] = []
let telemetry: Telemetry
let bytes = 0

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void json(request).then((body) => {
      got.push({ url: request.url ?? '', body })
      response.setHeader('content-type', 'application/json').end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const address = receiver.address()
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => receiver.close())
beforeEach(() => {
  got = []
  telemetry = createTelemetry({
    endpoint,
    version: '1.2.3',
    random: (count) =>
      createHash('sha256')
        .update(String((bytes += 1)))
        .digest()
        .subarray(0, count),
  })
})

const spansOf = () =>
  got
    .filter(({ url }) => url === '/v1/traces')
    .flatMap(({ body }) => traces.parse(body).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
const metricsOf = () =>
  got
    .filter(({ url }) => url === '/v1/metrics')
    .flatMap(({ body }) => metrics.parse(body).resourceMetrics)
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics: all }) => all))

const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

it('A call is a span under its client’s own, with the names of the conventions and the times when it was', async () => {
  telemetry.record([call('traced', { trace: parent, isStream: true })])
  await telemetry.close()
  const [sent, ...more] = spansOf()
  expect(more).toEqual([])
  expect(sent).toMatchObject({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    parentSpanId: '00f067aa0ba902b7',
    name: 'chat some-model',
    kind: 3,
    startTimeUnixNano: '1780286400000000000',
    endTimeUnixNano: '1780286400400000000',
    status: { code: 0 },
  })
  expect(Object.fromEntries(sent?.attributes ?? [])).toMatchObject({
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'here',
    'gen_ai.request.model': 'some-model',
    'gen_ai.request.stream': true,
    'gen_ai.response.model': 'some-model-v2',
    'gen_ai.response.time_to_first_chunk': 0.1,
    'gen_ai.usage.input_tokens': 100,
    'gen_ai.usage.cache_read.input_tokens': 20,
    'gen_ai.usage.output_tokens': 30,
    'gen_ai.usage.reasoning.output_tokens': 10,
    'feilun.call.id': callId('traced'),
    'feilun.call.cost_usd_micro': 500,
  })
})

it('Who says so is this gateway, unless its environment names it otherwise', async () => {
  telemetry.record([call('named')])
  await telemetry.close()
  const [resource] = got
    .filter(({ url }) => url === '/v1/traces')
    .flatMap(({ body }) => traces.parse(body).resourceSpans)
  expect(resource?.resource.attributes.get('service.name')).toBe(process.env['OTEL_SERVICE_NAME'] ?? 'feilun-gateway')
  expect(resource?.resource.attributes.get('service.version')).toBe('1.2.3')
})

it('Without a trace of the client’s, or with one that is none, a call begins its own', async () => {
  const none = '00-00000000000000000000000000000000-0000000000000000-01'
  telemetry.record([undefined, 'junk', none].map((trace, at) => call(`own ${at}`, { trace })))
  telemetry.record([call('id only', { trace: '4bf92f3577b34da6a3ce929d0e0e4736' })])
  await telemetry.close()
  const sent = spansOf()
  expect(sent.map(({ parentSpanId }) => parentSpanId ?? '')).toEqual(['', '', '', ''])
  expect(new Set(sent.map(({ traceId }) => traceId)).size).toBe(4)
  expect(sent.at(-1)?.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
})

it('What its client does not sample is not sent, and is counted all the same', async () => {
  telemetry.record([call('unsampled', { trace: parent.replace(/01$/, '00') })])
  await telemetry.close()
  expect(spansOf()).toEqual([])
  expect(metricsOf().map(({ name }) => name)).toContain('gen_ai.client.operation.duration')
})

it('A call that went wrong says how, in words that do not multiply', async () => {
  const refused = { outcome: 'refused', status: 404, error: 'model-unknown', provider: undefined } as const
  telemetry.record([
    call('made up', { ...refused, model: 'a name that nobody gave', usage: undefined, upstreamModel: undefined }),
    call('gone', { outcome: 'disconnected' }),
  ])
  await telemetry.close()
  expect(spansOf().map(({ name, status, attributes: all }) => [name, status.code, all.get('error.type')])).toEqual([
    ['chat', 2, 'model-unknown'],
    ['chat some-model', 2, 'client_disconnected'],
  ])
  expect(JSON.stringify(got)).not.toContain('nobody gave')
})

it('Tokens and times are histograms with the conventions’ boundaries', async () => {
  telemetry.record([
    call('m1'),
    call('m2', { isStream: true, endpoint: 'embeddings', provider: 'there' as ProviderId }),
  ])
  await telemetry.close()
  const found = new Map(metricsOf().map((each) => [each.name, each]))
  expect(new Set(found.keys())).toEqual(
    new Set([
      'gen_ai.client.token.usage',
      'gen_ai.client.operation.duration',
      'gen_ai.client.operation.time_to_first_chunk',
      'gen_ai.server.time_to_first_token',
    ]),
  )
  const tokens = found.get('gen_ai.client.token.usage')
  expect(tokens?.unit).toBe('{token}')
  expect(tokens?.histogram.dataPoints.map(({ sum, attributes: all }) => [all.get('gen_ai.token.type'), sum])).toEqual([
    ['input', 100],
    ['output', 30],
    ['input', 100],
    ['output', 30],
  ])
  expect(tokens?.histogram.dataPoints[0]?.explicitBounds).toEqual([
    1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864,
  ])
  expect(found.get('gen_ai.client.operation.duration')?.histogram.dataPoints[0]?.explicitBounds).toEqual([
    0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92,
  ])
})

it('Nothing is said of keys, people or content', async () => {
  const person = 'somebody in particular'
  telemetry.record([call('private', { person, content: 'sealed words', cost: micro(1) })])
  await telemetry.close()
  const all = JSON.stringify(got)
  for (const secret of [person, 'sealed words', call('private').key]) expect(all).not.toContain(secret)
})

it('A collector that is not there costs no call anything', async () => {
  const alone = createTelemetry({
    patience: 50,
    endpoint: 'http://127.0.0.1:9',
    version: '1',
    random: (count) => new Uint8Array(count),
  })
  for (let at = 0; at < 100; at += 1) alone.record([call(`lost ${at}`)])
  await alone.close()
  expect(got).toEqual([])
})
