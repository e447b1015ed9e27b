import { createHash } from 'node:crypto'
import type { CallRecord } from '../../model/call.ts'
import type { CallId, KeyId, ProjectId, ProviderId, UsdMicro } from '../../model/ids.ts'

/** A UUID that is always the same for the same words. */
export const idFor = (words: string): string =>
  createHash('sha256')
    .update(words)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
export const callId = (words: string) => idFor(`call ${words}`) as CallId
export const projectId = (words: string) => idFor(`project ${words}`) as ProjectId
export const keyId = (words: string) => idFor(`key ${words}`) as KeyId
export const micro = (amount: number) => amount as UsdMicro

/** A call that was answered, apart from what is said of it. */
export const call = (words: string, over: Partial<CallRecord> = {}): CallRecord => ({
  id: callId(words),
  project: projectId('one'),
  key: keyId('one'),
  person: undefined,
  endpoint: 'chat',
  model: 'some-model',
  provider: 'here' as ProviderId,
  upstreamModel: 'some-model-v2',
  region: 'hk',
  isStream: false,
  outcome: 'answered',
  status: 200,
  error: undefined,
  usage: { input: 100, cached: 20, output: 30, reasoning: 10 },
  measured: 'reported',
  held: micro(900),
  cost: micro(500),
  price: 'price-1',
  verdict: 'pass',
  hits: [],
  begun: '2026-06-01T04:00:00.000Z',
  firstByteMs: 100,
  totalMs: 400,
  ownMs: 0.4,
  attempts: 1,
  trace: undefined,
  ...over,
})
