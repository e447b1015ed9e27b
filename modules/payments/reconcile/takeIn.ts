import { createHash } from 'node:crypto'
import { may, type Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { requireMay, retried } from '../acts/permit.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import type { TakenIn } from '../model/report.ts'
import { addEvents } from '../store/events.ts'
import { moveOrders, orderView, ordersByIds } from '../store/orders.ts'
import { addReport, addReportLines, countsOfReport, linesNamed, paidByOf, reportBySum } from '../store/reports.ts'
import type { OrderRow, ReportLineRow, ReportRow } from '../store/tables.ts'
import type { Entry } from './entry.ts'
import { readReport } from './readReport.ts'
import { takeReturned } from './takeReturned.ts'
import { verdictOn, type Verdict } from './verdict.ts'

type Needs = Pick<PaymentsNeeds, 'database' | 'ledger' | 'now' | 'newId' | 'onPaid' | 'onReturned'>

interface About {
  readonly entry: Entry
  readonly order: string | undefined
}

/** Each entry with the order that it is about; one that is said of a whole message, once for each of its orders. */
async function aboutOrders(connection: Connection, entries: readonly Entry[]): Promise<readonly About[]> {
  const names = new Set(entries.map(({ endToEnd }) => endToEnd).filter((name) => name !== ''))
  const messages = new Set(entries.flatMap(({ wholeMessage }) => wholeMessage ?? []))
  const lines = await linesNamed(connection, [...names], [...messages])
  const byName = new Map(lines.map((line) => [line.end_to_end, line.order_id]))
  const byMessage = Map.groupBy(lines, (line) => line.message_id)
  return entries.flatMap((entry): readonly About[] => {
    if (entry.wholeMessage === undefined) return [{ entry, order: byName.get(entry.endToEnd) }]
    const whole = byMessage.get(entry.wholeMessage) ?? []
    return whole.length === 0
      ? [{ entry: { ...entry, endToEnd: entry.wholeMessage }, order: undefined }]
      : whole.map((line) => ({ entry: { ...entry, endToEnd: line.end_to_end }, order: line.order_id }))
  })
}

const lineOf = (report: string, position: number, { entry, order }: About, verdict: Verdict): ReportLineRow => ({
  report_id: report,
  position,
  end_to_end: entry.endToEnd,
  says: entry.says,
  amount: entry.amount ?? null,
  currency: entry.currency?.slice(0, 10) ?? null,
  bank_reference: entry.bankReference ?? null,
  reason: entry.reason ?? null,
  order_id: order ?? null,
  came_to: verdict.kind === 'changes' ? 'changed' : verdict.kind,
  exception: verdict.kind === 'exception' ? verdict.why : null,
  settled_by: null,
  settled_name: null,
  settled_at: null,
  settled_note: null,
})

/** Goes through a report, each order as the entries before have left it. */
async function apply(needs: Needs, connection: Connection, actor: Actor, report: ReportRow, all: readonly About[]) {
  const { at } = report
  const ids = [...new Set(all.flatMap(({ order }) => order ?? []))]
  const orders = new Map<string, OrderRow>((await ordersByIds(connection, ids, 'lock')).map((row) => [row.id, row]))
  requireMay(
    actor,
    'payment.reconcile',
    [...orders.values()].map(({ scheme }) => scheme),
  )
  const paidBy = new Map(await paidByOf(connection, ids))
  const paidHere = new Set<string>()
  const lines: ReportLineRow[] = []
  for (const [index, about] of all.entries()) {
    const { entry } = about
    const row = about.order === undefined ? undefined : orders.get(about.order)
    const verdict = verdictOn(
      entry,
      row && { order: row, paidBy: paidBy.get(row.id), paidInThisReport: paidHere.has(row.id) },
    )
    lines.push(lineOf(report.id, index + 1, about, verdict))
    if (row === undefined) continue
    if (entry.says === 'paid' && verdict.kind !== 'exception') {
      paidHere.add(row.id)
      if (entry.bankReference !== undefined && !paidBy.has(row.id)) paidBy.set(row.id, entry.bankReference)
    }
    if (verdict.kind !== 'changes') continue
    const moved: OrderRow = { ...row, state: verdict.to, changed_at: at }
    orders.set(row.id, moved)
    await addEvents(connection, { actor, at, kind: verdict.to, orders: [row.id], note: entry.reason })
    if (verdict.to === 'paid') {
      await moveOrders(connection, [row.id], { from: ['released'], to: 'paid' }, at)
      await needs.onPaid(connection, { order: orderView(moved), reason: undefined, again: undefined, at })
    } else {
      const again = await takeReturned(needs, connection, row, actor, at)
      await needs.onReturned(connection, { order: orderView(moved), reason: entry.reason, again, at })
    }
  }
  await addReportLines(connection, lines)
}

async function summary(connection: Connection, report: ReportRow, seenBefore: boolean): Promise<TakenIn> {
  const counts = await countsOfReport(connection, report.id)
  const count = (which: (each: (typeof counts)[number]) => boolean) =>
    counts.filter(which).reduce((sum, each) => sum + each.count, 0)
  return {
    report: report.id,
    kind: report.kind,
    seenBefore,
    paid: count((each) => each.came_to === 'changed' && each.says === 'paid'),
    returned: count((each) => each.came_to === 'changed' && each.says === 'returned'),
    already: count((each) => each.came_to === 'already'),
    exceptions: count((each) => each.came_to === 'exception'),
  }
}

/**
 * Takes in what the bank reports, all of it or nothing. The same bytes again change nothing and are said to be known. It runs as the owner, since a report may name what is nobody's; so
 * whoever takes it in must be an officer of every scheme whose payments it names: anybody can write a table that looks like a bank's.
 * @throws FeilunError `not-permitted`, `report-too-large`, `report-unsafe`, `report-unreadable`
 */
export async function takeIn(needs: Needs, actor: Actor, bytes: Uint8Array): Promise<TakenIn> {
  if (!may(actor, 'payment.reconcile')) throw new FeilunError('not-permitted')
  const { kind, entries } = readReport(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return retried(() =>
    needs.database.transaction(async (connection) => {
      const report: ReportRow = {
        id: needs.newId(),
        sha256,
        kind,
        bytes: bytes.length,
        at: needs.now(),
        actor: actor.person,
        name: actor.name,
      }
      if (!(await addReport(connection, report))) {
        const known = await reportBySum(connection, sha256)
        if (known === undefined) throw new Error('a report that is known is not there')
        return summary(connection, known, true)
      }
      await apply(needs, connection, actor, report, await aboutOrders(connection, entries))
      return summary(connection, report, false)
    }),
  )
}
