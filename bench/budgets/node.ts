import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createLedger } from '#modules/accounts'
import {
  createAdmission,
  createStoreCalls,
  type Admitted,
  type CallId,
  type CallRecord,
  type OwnAdmission,
  type UsdMicro,
} from '#modules/gateway'
import { openDatabase, type Database } from '#platform/database'
import type { Order, Said } from './talk.ts'

interface Running {
  readonly admitted: Admitted
  readonly order: Extract<Order, { do: 'call' }>
}

const say = (said: Said): void => void process.send?.(said)
const running = new Map<string, Running>()
let admission: OwnAdmission | undefined
let database: Database | undefined

const node = (): OwnAdmission => {
  if (admission === undefined) throw new Error('Not started.')
  return admission
}

async function start({ url, folder, unknownAfterMs }: Extract<Order, { do: 'start' }>): Promise<void> {
  database = openDatabase(url)
  const now = () => new Date()
  admission = await createAdmission({
    database,
    databaseUrl: url,
    ledger: createLedger({ database, now, newId: randomUUID }),
    folder,
    now,
    newId: randomUUID,
    storeCalls: createStoreCalls(() => 'Asia/Hong_Kong'),
    onFault: ({ kind, detail }) => say({ said: 'fault', detail: `${kind}: ${detail}` }),
    // The machine may be busy with other work: what is looked at here is whether anybody is refused who need not be, and not how soon.
    settings: { wantMs: 10_000, ledgerMs: 30_000, unknownAfterMs },
  })
  say({ said: 'started' })
}

async function call(order: Extract<Order, { do: 'call' }>): Promise<void> {
  if (order.afterMs > 0) await pause(order.afterMs)
  try {
    const admitted = await node().admit({
      call: order.call as CallId,
      caller: order.caller,
      worst: order.worst as UsdMicro,
      endpoint: 'chat',
      model: 'm',
      isStream: true,
    })
    running.set(order.call, { admitted, order })
    say({ said: 'in', call: order.call })
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    say({ said: 'out', call: order.call, why })
  }
}

async function end({ call: id, cost, outcome, afterMs }: Extract<Order, { do: 'end' }>): Promise<void> {
  if (afterMs > 0) await pause(afterMs)
  const one = running.get(id)
  if (one === undefined) throw new Error(`The call ${id} does not run here.`)
  running.delete(id)
  const { caller, worst } = one.order
  const record: CallRecord = {
    id: id as CallId,
    project: caller.project.id,
    key: caller.key.id,
    person: undefined,
    endpoint: 'chat',
    model: 'm',
    provider: undefined,
    upstreamModel: undefined,
    region: undefined,
    isStream: true,
    outcome,
    status: outcome === 'failed' ? 502 : 200,
    error: undefined,
    usage: undefined,
    measured: 'reported',
    held: worst as UsdMicro,
    cost: cost as UsdMicro,
    price: undefined,
    verdict: 'pass',
    hits: [],
    begun: new Date().toISOString(),
    firstByteMs: undefined,
    totalMs: afterMs,
    ownMs: 0,
    attempts: 1,
    trace: undefined,
  }
  one.admitted.finish(record)
  say({ said: 'ended', call: id })
}

async function obey(order: Order): Promise<void> {
  switch (order.do) {
    case 'start':
      return start(order)
    case 'call':
      return call(order)
    case 'end':
      return end(order)
    case 'flush':
      await node().flush()
      return say({ said: 'flushed' })
    case 'close':
      await node().close()
      await database?.close()
      // Not before it is said: what is still on its way goes with the channel.
      process.send?.({ said: 'closed' } satisfies Said, () => process.disconnect())
  }
}

// Nobody is left to say anything to.
process.on('disconnect', () => process.exit())
process.on('message', (order: Order) => {
  void obey(order).catch((error: unknown) => say({ said: 'fault', detail: String(error) }))
})
