import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { createAdmission, createStoreCalls, type CallId, type CallRecord, type UsdMicro } from '#modules/gateway'
import { openDatabase } from '#platform/database'
import { budgetOf, groundOf } from './ground.ts'

/** What letting a call in and ending it takes. */
export interface Cost {
  /** Microseconds of the processor of `admit` and `finish` together, with what they put on record. */
  readonly path: number
  /** Microseconds of the processor of this process, with what is stored and settled later; without the database's own. */
  readonly all: number
}

const together = 50

/** Lets so many calls in and ends them, `together` at once, as a busy node does. */
export async function costOf(url: string, calls: number): Promise<Cost> {
  const database = openDatabase(url)
  const ground = groundOf(database)
  const folder = mkdtempSync(join(tmpdir(), 'feilun-cost-'))
  const caller = await budgetOf(ground, 'measure', 1_000_000_000_000)
  const now = () => new Date()
  const admission = await createAdmission({
    database,
    databaseUrl: url,
    ledger: ground.ledger,
    folder,
    now,
    newId: randomUUID,
    storeCalls: createStoreCalls(() => 'Asia/Hong_Kong'),
    onFault: ({ kind, detail }) => console.error(kind, detail),
  })
  const begun = new Date().toISOString()
  const record = (id: CallId): CallRecord => ({
    id,
    project: caller.project.id,
    key: caller.key.id,
    person: 'student-4711',
    endpoint: 'chat',
    model: 'some-model',
    provider: undefined,
    upstreamModel: 'some-model-2026-01',
    region: 'hk',
    isStream: true,
    outcome: 'answered',
    status: 200,
    error: undefined,
    usage: { input: 812, cached: 0, output: 341, reasoning: 0 },
    measured: 'reported',
    held: 900 as UsdMicro,
    cost: 412 as UsdMicro,
    price: 'price-1',
    verdict: 'pass',
    hits: [],
    begun,
    firstByteMs: 211.4,
    totalMs: 1_912.7,
    ownMs: 0.31,
    attempts: 1,
    trace: '0af7651916cd43dd8448eb211c80319c',
  })
  const ask = (call: CallId) =>
    admission.admit({ call, caller, worst: 900 as UsdMicro, endpoint: 'chat', model: 'some-model', isStream: true })
  let path = 0
  /** Of this thread only, so that other work on the machine does not count. */
  const add = (before: NodeJS.CpuUsage): void => {
    const { user, system } = process.threadCpuUsage(before)
    path += user + system
  }
  const burst = async () => {
    const ids = Array.from({ length: together }, () => randomUUID() as CallId)
    const before = process.threadCpuUsage()
    const admitted = ids.map(ask)
    add(before)
    const running = await Promise.all(admitted)
    const records = ids.map(record)
    const middle = process.threadCpuUsage()
    for (const [at, one] of running.entries()) {
      const told = records[at]
      if (told !== undefined) one.finish(told)
    }
    add(middle)
    await turn()
  }
  try {
    for (let at = 0; at < 100; at += 1) await burst()
    await admission.flush()
    path = 0
    const bursts = Math.ceil(calls / together)
    const cpu = process.cpuUsage()
    for (let at = 0; at < bursts; at += 1) await burst()
    await admission.flush()
    const { user, system } = process.cpuUsage(cpu)
    return { path: path / (bursts * together), all: (user + system) / (bursts * together) }
  } finally {
    await admission.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
