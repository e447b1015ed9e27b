import { sql } from 'kysely'
import { daysBefore, exportTables, erasedName, type HeldTable, type Holding, type Subject } from '#modules/identity'
import type { Connection } from '#platform/database'
import { formatDays, inEachLanguage } from '#platform/i18n'
import { payeePurpose } from '../model/sealing.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { told, words } from './words.ts'

const ofOrders = ({ parties }: Subject) => sql<boolean>`party = any(${[...parties]}::uuid[])`

const held: readonly HeldTable[] = [
  {
    table: 'payment_order',
    label: told('table.order'),
    named: ['case_id', 'party', 'ordered_by', 'payee_sealed', 'payee_mark', 'payee_tail'],
    shown: {
      columns: [
        'reference',
        'stage',
        'scheme',
        'amount',
        'currency',
        'state',
        'payee_sealed',
        'ordered_at',
        'changed_at',
      ],
      of: ofOrders,
    },
  },
  {
    table: 'payment_file',
    label: told('table.file'),
    named: ['prepared_by', 'prepared_name', 'closed_by', 'closed_name', 'sealed'],
    shown: {
      columns: ['number', 'state', 'prepared_at', 'closed_at'],
      of: ({ person }) => sql`prepared_by = ${person} or closed_by = ${person}`,
    },
  },
  {
    table: 'payment_event',
    label: told('table.event'),
    named: ['actor', 'name'],
    shown: {
      columns: ['at', 'kind', 'note'],
      of: ({ person, parties }) => sql`actor = ${person}::text
        or order_id in (select id from payment_order where party = any(${[...parties]}::uuid[]))`,
    },
  },
  {
    table: 'payment_report',
    label: told('table.report'),
    named: ['actor', 'name'],
    shown: { columns: ['kind', 'at'], of: ({ person }) => sql`actor = ${person}` },
  },
  {
    table: 'payment_report_line',
    label: told('table.report-line'),
    named: ['settled_by', 'settled_name'],
    shown: {
      columns: ['end_to_end', 'says', 'amount', 'currency', 'reason', 'settled_at', 'settled_note'],
      of: ({ person, parties }) => sql`settled_by = ${person}
        or order_id in (select id from payment_order where party = any(${[...parties]}::uuid[]))`,
    },
  },
  { table: 'accounts_transfer', label: told('table.transfer'), named: ['by'] },
]

/** Orders of these parties whose money has not arrived yet. */
async function underWay(connection: Connection, parties: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ reference: string }>`select distinct reference from payment_order
    where party = any(${[...parties]}::uuid[]) and state in ('due', 'batched', 'released') order by reference`.execute(
    connection.tables(),
  )
  return rows.map(({ reference }) => reference)
}

/** Takes the name of somebody who worked here from what they did; their id stays. */
async function forgetName(connection: Connection, { person }: Subject): Promise<void> {
  const db = connection.tables()
  await sql`update payment_event set name = ${erasedName} where actor = ${person}::text and name <> ${erasedName}`.execute(
    db,
  )
  await sql`update payment_file set prepared_name = ${erasedName} where prepared_by = ${person}`.execute(db)
  await sql`update payment_file set closed_name = ${erasedName} where closed_by = ${person}`.execute(db)
  await sql`update payment_report set name = ${erasedName} where actor = ${person}`.execute(db)
  await sql`update payment_report_line set settled_name = ${erasedName} where settled_by = ${person}`.execute(db)
}

/** Payments: that money went stays; where it went goes with the party. */
export const paymentsHolding = ({ secrets }: Pick<PaymentsNeeds, 'secrets'>): Holding => ({
  id: 'payments',
  name: told('name'),
  purposes: ({ closedDays }) => [
    {
      what: told('purpose'),
      until: inEachLanguage((language) => words(language)('until', { days: formatDays(closedDays, language) })),
    },
  ],
  tables: held,
  exportOf: async (connection, subject) => {
    const found = await exportTables(connection, held, subject)
    const { payment_order: orders } = found
    return {
      ...found,
      ...(orders && {
        payment_order: {
          ...orders,
          rows: orders.rows.map(({ payee_sealed: sealed, ...row }) => {
            const opened = typeof sealed === 'string' ? secrets.open(payeePurpose, sealed) : undefined
            const payee: unknown = opened === undefined ? undefined : JSON.parse(opened)
            return { ...row, payee }
          }),
        },
      }),
    }
  },
  plan: async (connection, { alone }) => ({
    goes: [told('goes')],
    stays: [
      { what: told('stays.orders'), why: told('stays.orders.why') },
      { what: told('stays.files'), why: told('stays.files.why') },
    ],
    hindrances: (await underWay(connection, alone)).map((reference) => ({
      why: told('hindrance', { reference }),
      href: `/cases/${reference}`,
    })),
  }),
  erase: async (connection, subject) => {
    const { rows } = await sql`update payment_order
      set payee_sealed = '', payee_mark = 'erased ' || id, payee_tail = ''
      where party = any(${[...subject.alone]}::uuid[]) and payee_sealed <> '' returning 1`.execute(connection.tables())
    await forgetName(connection, subject)
    return [{ what: 'payees', count: rows.length }]
  },
  retain: async (connection, { closedDays, batch }, now) => {
    const before = daysBefore(now, closedDays)
    const orders = await sql`update payment_order
      set payee_sealed = '', payee_mark = 'erased ' || id, payee_tail = ''
      where id in (select id from payment_order where state in ('paid', 'returned', 'cancelled')
        and changed_at < ${before} and payee_sealed <> '' limit ${batch}) returning 1`.execute(connection.tables())
    const files = await sql`update payment_file set sealed = ''
      where id in (select id from payment_file where state = 'released' and closed_at < ${before} and sealed <> ''
        limit ${batch}) returning 1`.execute(connection.tables())
    return [
      { what: 'payees', count: orders.rows.length },
      { what: 'payment-files', count: files.rows.length },
    ]
  },
  needs: async (connection, { parties }) => (await underWay(connection, parties)).length > 0,
})
