import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '#platform/database'
import type { OrderView } from './model/order.ts'
import { startPayments, type World } from './testing/startPayments.ts'
import { table } from './testing/reports.ts'

let world: World
beforeAll(async () => {
  world = await startPayments()
})
afterAll(() => world.close())

const nameOf = (id: string) => id.replaceAll('-', '').toUpperCase()

/** What the payments say that the ledger must hold and must have settled, and whether any order stands in two released files. */
async function expectBalance(): Promise<void> {
  const { rows } = await sql<{ waiting: number; gone: number }>`
    select coalesce(sum(amount) filter (where state in ('due', 'batched')), 0)::bigint as waiting,
      coalesce(sum(amount) filter (where state in ('released', 'paid')), 0)::bigint as gone
    from payment_order`.execute(world.database.tables())
  const { held, settled } = await world.ledger.account('town-lamps')
  expect({ held, settled }).toEqual({ held: rows[0]?.waiting, settled: rows[0]?.gone })
  const lines = await sql<{ astray: number }>`
    select count(*) as astray from payment_order o
    left join payment_line l on l.order_id = o.id left join payment_file f on f.id = l.file_id
    where (o.state in ('released', 'paid', 'returned')) is distinct from (f.state = 'released')
      and not (o.state in ('due', 'cancelled') and f.id is null) and not (o.state = 'batched' and f.state = 'prepared')`.execute(
    world.database.tables(),
  )
  expect(lines.rows[0]?.astray).toBe(0)
}

const refusals = new Set(['payment-moved-on', 'payment-file-closed', 'payee-unconfirmed', 'payment-unknown'])
const tolerated = async (work: Promise<unknown>) => {
  await work.catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!refusals.has(code)) throw error
  })
}

const act = fc.record({
  do: fc.constantFrom('prepare', 'withdraw', 'release', 'paid', 'returned', 'confirm', 'cancel'),
  which: fc.nat({ max: 9 }),
  twice: fc.boolean(),
})

it('keeps the ledger and the payments in step, whatever people and the bank do in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      const orders: OrderView[] = [await world.orderOf(1_00), await world.orderOf(2_00)]
      const files: string[] = []
      const { payments, officer, approver } = world
      for (const { do: what, which, twice } of acts) {
        const order = orders[which % orders.length]
        const file = files[which % Math.max(files.length, 1)]
        if (order === undefined) continue
        const work = async (): Promise<unknown> => {
          if (what === 'prepare') return files.push((await payments.prepare(officer, [order.id])).id)
          if (what === 'confirm') return payments.confirmPayee(officer, order.id, 'asked')
          if (what === 'cancel') {
            const cancelled = await payments.cancel(officer, order.id, 'asked')
            // What was held for it stays held until its case gives it back.
            return (
              cancelled.againOf === undefined &&
              world.ledger.release({ key: `cancelled ${order.id}`, by: 'test', hold: cancelled.hold })
            )
          }
          if (what === 'paid' || what === 'returned') {
            const heard = world.returned.length
            const amount = (order.amount / 100).toFixed(2)
            await payments.reconcile(
              officer,
              table({ endToEnd: nameOf(order.id), status: what, amount, reference: String(which) }),
            )
            const again = world.returned.length > heard ? world.returned.at(-1)?.again : undefined
            return again === undefined ? undefined : orders.push(again)
          }
          if (file === undefined) return undefined
          return what === 'withdraw' ? payments.withdraw(officer, file) : payments.release(approver, file)
        }
        await (twice ? Promise.all([tolerated(work()), tolerated(work())]) : tolerated(work()))
      }
      await expectBalance()
    }),
    { numRuns: 40 },
  )
}, 240_000)

it('doubles nothing and loses nothing that was acknowledged when its connections are cut at any moment', async () => {
  const admin = new pg.Client({ connectionString: world.url })
  await admin.connect()
  const acknowledged: string[] = []
  let cut = 0
  for (let round = 0; round < 5; round += 1) {
    const orders: OrderView[] = []
    for (let n = 0; n < 24; n += 1) orders.push(await world.orderOf(1_00 + n))
    // A server of its own, that dies: to the database a process that is killed is a connection that is cut.
    const database = openDatabase(world.url)
    const doomed = world.another({ database })
    const enough = acknowledged.length + 1 + round
    const ended: string[] = []
    const worker = async (mine: readonly OrderView[]) => {
      try {
        for (const { id } of mine) {
          const file = await doomed.prepare(world.officer, [id])
          await doomed.release(world.approver, file.id)
          acknowledged.push(id)
        }
      } catch {
        cut += 1
      }
      ended.push('a worker')
    }
    const killer = async () => {
      while (ended.length < 3) {
        if (acknowledged.length < enough) await admin.query('select 1')
        else
          await admin.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
          )
      }
    }
    await Promise.all([killer(), ...[0, 1, 2].map((n) => worker(orders.slice(n * 8, n * 8 + 8)))])
    await database.close().catch(() => {})
    await expectBalance()
    // Whoever comes after finishes what was begun.
    for (const { id } of orders) {
      const { order, file } = await world.payments.orderOf(world.auditor, id)
      if (order.state === 'due') {
        const made = await world.payments.prepare(world.officer, [id])
        await world.payments.release(world.approver, made.id)
      } else if (order.state === 'batched') await world.payments.release(world.approver, file ?? '')
    }
    await expectBalance()
  }
  await admin.end()
  // Every worker of every round was cut in the middle of something.
  expect(cut).toBe(15)
  for (const id of acknowledged) expect((await world.payments.orderOf(world.auditor, id)).order.state).toBe('released')
}, 240_000)
