import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { request as send } from 'undici'
import type { GuardPolicy } from '#engines/guard'
import { FeilunError } from '#platform/errors'
import type { AccountPath } from '#modules/accounts'
import type { Admission } from '../../model/admission.ts'
import type { CallRecord } from '../../model/call.ts'
import type { KeyId, ProjectId, ProviderId, UsdMicro } from '../../model/ids.ts'
import type { Caller, Project } from '../../model/project.ts'
import type { OutgoingCall, Reply, Route, Upstreams } from '../../model/upstream.ts'
import { nobodyToAsk } from '../../second/index.ts'
import { startFakeUpstream, type FakeUpstream } from '../../testing/fakeUpstream.ts'
import { createDoor, type Door } from '../createDoor.ts'
import type { DoorNeeds } from '../doorNeeds.ts'
import type { Guard } from '../guarding/guard.ts'
import { doorLimits, type DoorLimits } from '../limits.ts'
import { plainGuard } from './plainGuard.ts'

// Ids and amounts of tests, made where they are needed.
const id = <Id extends string>(text: string): Id => text as Id
const micro = (amount: number): UsdMicro => amount as UsdMicro

export const noRules: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}

export const projectOf = (changes: Partial<Project> = {}): Project => ({
  id: id<ProjectId>('11111111-1111-4111-8111-111111111111'),
  party: 'party-1',
  measure: 'measure-1',
  name: 'Trial',
  account: id<AccountPath>('models/measure-1/party-1/p1'),
  state: 'open',
  models: undefined,
  residency: { regions: undefined, providers: undefined },
  guard: noRules,
  content: { keep: 'nothing' },
  cache: undefined,
  ...changes,
})

export const callerOf = (project: Project): Caller => ({
  project,
  key: {
    id: id<KeyId>('22222222-2222-4222-8222-222222222222'),
    project: project.id,
    name: 'key',
    person: 'person-1',
    account: id<AccountPath>('models/measure-1/party-1/p1/k1'),
    models: undefined,
    expires: undefined,
    perMinute: undefined,
    atOnce: undefined,
  },
})

export const routeTo = (baseUrl: string, upstreamModel: string, changes: Partial<Route> = {}): Route => ({
  model: 'city-model',
  provider: {
    id: id<ProviderId>('fake'),
    name: 'Fake',
    region: 'hk',
    baseUrl,
    dialect: 'openai',
    serves: ['chat', 'responses', 'embeddings'],
    timeouts: { firstByteMs: 5_000, idleMs: 5_000, totalMs: 60_000 },
  },
  upstreamModel,
  rank: 1,
  weight: 1,
  maxOutput: 1_000,
  maxInput: 100_000,
  tokensPerImage: 1_000,
  price: {
    id: 'price-1',
    from: '2026-01-01',
    source: 'a list',
    input: micro(1_000_000),
    cached: micro(100_000),
    output: micro(2_000_000),
    reasoning: micro(3_000_000),
  },
  ...changes,
})

const headersOf = (given: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))

/** Sends to the first route and tries nothing twice. The model of the client is the model of the provider, so that it can hold switches of the fake. */
function upstreamsTo(url: string, changes: Partial<Route>, sent: OutgoingCall[]): Upstreams {
  return {
    plan: ({ model }) => {
      if (model === 'unknown') throw new FeilunError('model-unknown', { model })
      if (model === 'free') throw new FeilunError('price-missing', { model })
      return { model, routes: [routeTo(url, changes.upstreamModel ?? model, changes)], refused: [] }
    },
    send: async (call): Promise<Reply> => {
      sent.push(call)
      const [route] = call.plan.routes
      if (route === undefined) throw new Error('no route')
      const path = { chat: '/chat/completions', responses: '/responses', embeddings: '/embeddings' }[call.endpoint]
      const { statusCode, headers, body } = await send(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer sk-provider-secret-0123456789' },
        body: call.bodyFor(route),
        signal: call.signal,
      }).catch((error: unknown) => {
        throw new FeilunError('upstream-failed', { model: call.plan.model, reason: 'unreachable' }, [], error)
      })
      if (statusCode >= 500) {
        body.resume()
        throw new FeilunError('upstream-failed', { model: call.plan.model, reason: String(statusCode) })
      }
      return {
        route,
        attempts: 1,
        status: statusCode,
        headers: headersOf(headers),
        body: Readable.from(body),
        done: () => {},
      }
    },
    models: () => [{ model: 'city-model', since: new Date('2026-01-01T00:00:00Z'), by: 'fake' }],
  }
}

export interface DoorGround {
  /** `http://127.0.0.1:port/v1` */
  readonly url: string
  readonly fake: FakeUpstream
  readonly door: Door
  /** Every record that was left, of calls that were let in or turned away. */
  readonly records: readonly CallRecord[]
  readonly admitted: readonly UsdMicro[]
  readonly sent: readonly OutgoingCall[]
  readonly errors: readonly { readonly fields: object; readonly message: string }[]
  /** Settles once so many records were left. */
  readonly untilRecorded: (count: number) => Promise<void>
  readonly close: () => Promise<void>
}

export interface GroundOptions {
  readonly project?: Partial<Project>
  readonly route?: Partial<Route>
  readonly guard?: Guard
  readonly limits?: Partial<DoorLimits>
  readonly admit?: Admission['admit']
  readonly needs?: Partial<DoorNeeds>
}

/** A door on a port of its own before a fake provider, with an admission that keeps all in memory. The one key is `right`. */
export async function openDoor(options: GroundOptions = {}): Promise<DoorGround> {
  const fake = await startFakeUpstream()
  const records: CallRecord[] = []
  const admitted: UsdMicro[] = []
  const sent: OutgoingCall[] = []
  const errors: { fields: object; message: string }[] = []
  const waiting: { readonly count: number; readonly go: () => void }[] = []
  const caller = callerOf(projectOf(options.project))
  const note = (record: CallRecord): void => {
    records.push(record)
    for (const { count, go } of waiting) if (records.length >= count) go()
  }
  const admission: Admission = {
    admit: (asked) => {
      if (options.admit !== undefined) return options.admit(asked)
      admitted.push(asked.worst)
      return { held: asked.worst, finish: note }
    },
    note,
  }
  const door = createDoor({
    directory: {
      callerOf: (secret) => {
        if (secret === 'right') return caller
        throw new FeilunError('model-key-invalid')
      },
    },
    admission,
    upstreams: upstreamsTo(fake.url, options.route ?? {}, sent),
    guard: options.guard ?? plainGuard,
    secondOpinion: nobodyToAsk,
    cache: { keyOf: () => undefined, find: () => undefined, keep: () => {} },
    seal: (content) => JSON.stringify(content),
    observe: () => {},
    now: () => new Date(),
    elapsed: () => performance.now(),
    newId: () => crypto.randomUUID(),
    log: { error: (fields, message) => void errors.push({ fields, message }) },
    limits: { ...doorLimits, ...options.limits },
    ...options.needs,
  })
  const server = createServer((request, response) => {
    if (!door.handle(request, response)) response.writeHead(404).end('not the door')
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the door has no port')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    fake,
    door,
    records,
    admitted,
    sent,
    errors,
    untilRecorded: (count) =>
      new Promise((go) => {
        if (records.length >= count) go()
        else waiting.push({ count, go })
      }),
    close: async () => {
      await fake.close()
      await new Promise<void>((go) => {
        server.close(() => go())
        server.closeAllConnections()
      })
    },
  }
}
