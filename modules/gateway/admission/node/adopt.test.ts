import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStoreCalls } from '../../records/index.ts'
import { takeSlice, type LeaseGround } from '../leases/takeSlice.ts'
import { endLostNode, lostNodes } from '../lost.ts'
import { createSpoolWriter } from '../spool/writer.ts'
import { recordOf } from '../testing/callsOf.ts'
import { newCall, startAdmission, type AdmissionGround, type Budgeted } from '../testing/ground.ts'
import { adoptNodes, type AdoptNeeds } from './adopt.ts'
import { startNode } from './startNode.ts'

let started: AdmissionGround
beforeAll(async () => {
  started = await startAdmission()
})
afterAll(() => started.close())

/** What is left of a node that ended: 500 leased, one call that ended at 30 of 100, one of 100 of whose end there is nothing. */
async function deadNode(home: string): Promise<{ readonly node: string; readonly budgeted: Budgeted }> {
  const { database, url, ledger, budget } = started
  const budgeted = await budget({ measure: 1_000 })
  const node = randomUUID()
  const now = () => new Date()
  const { folder, freeLock } = await startNode({ database, databaseUrl: url, home, now }, node)
  const ground: LeaseGround = { database, ledger, node, now, newId: randomUUID, leaseMs: 86_400_000, ledgerMs: 5_000 }
  const { account } = budgeted.caller.key
  expect(await takeSlice(ground, account, 500)).toEqual({ kind: 'taken' })
  const writer = createSpoolWriter(folder)
  const { key, project } = budgeted.caller
  for (const ends of [true, false]) {
    const call = newCall()
    writer.write({
      kind: 'begun',
      call,
      project: project.id,
      key: key.id,
      person: undefined,
      account,
      worst: 100,
      endpoint: 'chat',
      model: 'm',
      isStream: false,
      at: Date.now(),
    })
    const record = recordOf(call, budgeted.caller, { held: 100, cost: 30, outcome: 'answered' })
    if (ends) writer.write({ kind: 'ended', account, charge: 30, over: 0, record })
  }
  writer.close()
  await freeLock()
  return { node, budgeted }
}

const adopting = (home: string, settings: AdoptNeeds['settings'], now = () => new Date()) =>
  adoptNodes(
    {
      database: started.database,
      databaseUrl: started.url,
      ledger: started.ledger,
      home,
      now,
      newId: randomUUID,
      storeCalls: createStoreCalls(() => 'Asia/Hong_Kong'),
      onFault: (fault) => started.faults.push(fault),
      leaseMs: 86_400_000,
      ledgerMs: 5_000,
      settings,
    },
    'none',
  )

describe('what a node that ended has left', () => {
  it('is stored at once; a call of which nobody knows waits, and then counts as the most that it can have cost', async () => {
    const home = started.folder()
    const { node, budgeted } = await deadNode(home)
    const rule = { unknown: 'worst-case', unknownAfterMs: 60_000 } as const
    expect(await adopting(home, rule)).toBe(0)
    expect(await started.books(budgeted)).toMatchObject({ settled: 30, recorded: 30, calls: 1, held: 470 })
    const later = () => new Date(Date.now() + 61_000)
    expect(await adopting(home, rule, later)).toBe(1)
    expect(await started.books(budgeted)).toMatchObject({ settled: 130, recorded: 130, calls: 2, held: 0 })
    expect(existsSync(join(home, node))).toBe(false)
    expect(await adopting(home, rule, later)).toBe(0)
    const { rows } = await sql`select outcome, measured, cost, held from gateway_call
      where project = ${budgeted.caller.project.id} and outcome = 'unknown'`.execute(started.database.tables())
    expect(rows).toEqual([{ outcome: 'unknown', measured: 'worst-case', cost: 100, held: 100 }])
  })

  it('costs nothing for the unknown, where that is the rule', async () => {
    const home = started.folder()
    const { budgeted } = await deadNode(home)
    expect(await adopting(home, { unknown: 'nothing', unknownAfterMs: 0 })).toBe(1)
    expect(await started.books(budgeted)).toMatchObject({ settled: 30, recorded: 30, calls: 2, held: 0 })
  })

  it('is taken up once by several at once', async () => {
    const home = started.folder()
    const { budgeted } = await deadNode(home)
    const rule = { unknown: 'worst-case', unknownAfterMs: 0 } as const
    const done = await Promise.all(Array.from({ length: 4 }, () => adopting(home, rule)))
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect(await started.books(budgeted)).toMatchObject({ settled: 130, recorded: 130, calls: 2, held: 0 })
  })

  it('of a node that lives is left alone', async () => {
    const home = started.folder()
    const admission = await started.node({ folder: home })
    expect(await adopting(home, { unknown: 'worst-case', unknownAfterMs: 0 })).toBe(0)
    expect(existsSync(join(home, admission.state().node))).toBe(true)
    await admission.close()
    expect(existsSync(join(home, admission.state().node))).toBe(false)
  })
})

describe('a node whose disk is gone', () => {
  it.each([
    ['settle', 500],
    ['release', 0],
  ] as const)('is ended by an operator, who has it %s what it had leased', async (how, settled) => {
    const { database, ledger, books } = started
    const home = started.folder()
    const { node, budgeted } = await deadNode(home)
    const end = () => endLostNode({ database, ledger }, { node, by: 'operator', how })
    await expect(end()).rejects.toMatchObject({ code: 'not-found' })
    await sql`update gateway_node set seen = now() - interval '2 minutes' where id = ${node}`.execute(database.tables())
    expect(await lostNodes(database)).toContainEqual(expect.objectContaining({ node, leased: 500 }))
    await end()
    expect(await books(budgeted)).toMatchObject({ settled, held: 0 })
    // Should its disk come back, what is on it is neither billed again nor thrown away.
    expect(await adopting(home, { unknown: 'worst-case', unknownAfterMs: 0 })).toBe(0)
    expect(existsSync(join(home, node))).toBe(true)
    expect(await books(budgeted)).toMatchObject({ settled, held: 0, calls: 0 })
    await expect(end()).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('after all of this the books are in order', async () => {
  expect(await started.ledger.check()).toEqual([])
})
