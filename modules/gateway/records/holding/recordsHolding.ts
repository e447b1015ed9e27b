import { sql } from 'kysely'
import { daysBefore, exportTables, type HeldTable, type Holding, type Subject } from '#modules/identity'
import { formatDays, inEachLanguage } from '#platform/i18n'
import type { Secrets } from '#platform/secrets'
import { openContent } from '../content/keptContent.ts'
import { dropContents, dropOldCalls, dropOldContents, forgetInCalls, forgetInUsage, forgetOldNames } from './forget.ts'
import { told, words } from './words.ts'

/** Calls that somebody made, or that were made for a party which nobody else acts for. */
const ownCalls = ({ person, alone }: Subject) => sql`select id from gateway_call
  where person = ${person}::text or project in (select id from gateway_project where party = any(${[...alone]}::uuid[]))
  order by begun desc`

const held: readonly HeldTable[] = [
  {
    table: 'gateway_call',
    label: told('table.call'),
    named: ['person'],
    shown: {
      columns: [
        'id',
        'begun',
        'model',
        'provider',
        'region',
        'outcome',
        'input_tokens',
        'output_tokens',
        'cost',
        'verdict',
      ],
      of: (subject) => sql`id in (${ownCalls(subject)} limit 10000)`,
    },
  },
  {
    table: 'gateway_usage_day',
    label: told('table.usage'),
    named: ['person'],
    shown: {
      columns: ['day', 'model', 'provider', 'calls', 'input_tokens', 'output_tokens', 'cost'],
      of: ({ person }) => sql`person = ${person}::text`,
    },
  },
  {
    table: 'gateway_content',
    label: told('table.content'),
    named: [],
    shown: { columns: ['call', 'begun', 'sealed'], of: (subject) => sql`call in (${ownCalls(subject)} limit 1000)` },
  },
  {
    table: 'gateway_case_project',
    label: told('table.case'),
    named: ['case_id'],
    shown: {
      columns: ['case_id', 'given', 'state', 'returned', 'opened', 'closed'],
      of: ({ parties }) => sql`case_id in (select id from gateway_project where party = any(${[...parties]}::uuid[]))`,
    },
  },
]

/** Calls: what was used stays, without whoever used it. */
export const recordsHolding = ({
  secrets,
  callDays,
}: {
  readonly secrets: Pick<Secrets, 'open'>
  /** For how many days a call is kept. */
  readonly callDays: number
}): Holding => ({
  id: 'gateway-calls',
  name: told('name'),
  purposes: () => [
    {
      what: told('purpose'),
      until: inEachLanguage((language) => words(language)('until', { days: formatDays(callDays, language) })),
    },
    { what: told('purpose.content'), until: told('until.content') },
  ],
  tables: held,
  exportOf: async (connection, subject) => {
    const found = await exportTables(connection, held, subject)
    const { gateway_content: contents } = found
    return {
      ...found,
      ...(contents && {
        gateway_content: {
          ...contents,
          rows: contents.rows.map(({ sealed, ...row }) => ({
            ...row,
            ...(typeof sealed === 'string' ? openContent(secrets, sealed) : undefined),
          })),
        },
      }),
    }
  },
  plan: () =>
    Promise.resolve({
      goes: [told('goes')],
      stays: [{ what: told('stays.sums'), why: told('stays.sums.why') }],
      hindrances: [],
    }),
  erase: async (connection, { person, alone }) => [
    { what: 'call-contents', count: await dropContents(connection, person, alone) },
    { what: 'calls', count: await forgetInCalls(connection, person) },
    { what: 'usage-days', count: await forgetInUsage(connection, sql<boolean>`person = ${person}::text`) },
  ],
  retain: async (connection, { batch }, now) => {
    const before = daysBefore(now, callDays)
    return [
      { what: 'call-contents', count: await dropOldContents(connection, now, batch) },
      { what: 'calls', count: await dropOldCalls(connection, before, batch) },
      { what: 'usage-names', count: await forgetOldNames(connection, before, batch) },
    ]
  },
  // Somebody who works with a key does not come to the pages, and is still here.
  needs: async (connection, { person }) => {
    const { rows } = await sql`select from gateway_call where person = ${person}::text limit 1`.execute(
      connection.tables(),
    )
    return rows.length > 0
  },
})
