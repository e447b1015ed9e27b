import { sql } from 'kysely'
import { daysBefore, exportTables, type HeldTable, type Holding, type Subject } from '#modules/identity'
import type { Connection } from '#platform/database'
import { formatDays, inEachLanguage } from '#platform/i18n'
import { consentPurpose } from '../subscriptions/consent.ts'
import { dropBefore } from '../store/noticeStore.ts'
import { erase, forgetAnswers } from '../store/personal.ts'
import { dropUnconfirmed } from '../store/subscriptionStore.ts'
import { told, words } from './words.ts'

const own = ({ person }: Subject) => sql<boolean>`person = ${person}`

const held: readonly HeldTable[] = [
  {
    table: 'notice',
    label: told('table.notice'),
    named: ['person', 'params'],
    shown: { columns: ['kind', 'params', 'href', 'at', 'read_at', 'mailed_at'], of: own },
  },
  {
    table: 'notice_preference',
    label: told('table.preference'),
    named: ['person'],
    shown: { columns: ['topic', 'mail'], of: own },
  },
  {
    table: 'notice_subscription',
    label: told('table.subscription'),
    named: ['person', 'email'],
    shown: {
      columns: ['scheme', 'email', 'language', 'facts', 'consent', 'made_at', 'confirmed_at', 'told_at'],
      of: ({ person, email }) => sql`(person = ${person} or (email = ${email ?? null} and confirmed_at is not null))`,
    },
  },
]

/** What people were told and asked to be told: nothing that others rest on, so all of it goes. */
export const noticesHolding: Holding = {
  id: 'notices',
  name: told('name'),
  purposes: ({ noticeDays, unconfirmedDays }) => [
    {
      what: told('purpose.notices'),
      until: inEachLanguage((language) => words(language)('until.notices', { days: formatDays(noticeDays, language) })),
    },
    { what: told('purpose.subscriptions'), until: told('until.subscriptions', { days: unconfirmedDays }) },
  ],
  tables: held,
  exportOf: (connection, subject) => exportTables(connection, held, subject),
  plan: () => Promise.resolve({ goes: [told('goes')], stays: [], hindrances: [] }),
  erase: async (connection, { person, email }) => [{ what: 'notices', count: await erase(connection, person, email) }],
  retain: async (connection: Connection, { noticeDays, unconfirmedDays, batch }, now) => [
    { what: 'notices', count: await dropBefore(connection, daysBefore(now, noticeDays), batch) },
    { what: 'unconfirmed', count: await dropUnconfirmed(connection, daysBefore(now, unconfirmedDays), batch) },
  ],
  withdraw: async (connection, { person }, purpose) => {
    if (purpose === consentPurpose) await forgetAnswers(connection, person)
  },
}
