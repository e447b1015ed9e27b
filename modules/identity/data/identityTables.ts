import { sql, type RawBuilder } from 'kysely'
import type { HeldTable, Subject } from './holding.ts'
import { told } from './words.ts'

const own = ({ person }: Subject): RawBuilder<boolean> => sql`person = ${person}`

/** Everything that identity keeps of people and parties. */
export const identityTables: readonly HeldTable[] = [
  {
    table: 'identity_person',
    label: told('table.person'),
    named: ['id', 'name', 'email', 'made_by'],
    shown: {
      columns: ['id', 'name', 'email', 'language', 'made_at', 'came_at'],
      of: ({ person }) => sql`id = ${person}`,
    },
  },
  {
    table: 'identity_subject',
    label: told('table.subject'),
    named: ['subject', 'person'],
    shown: { columns: ['provider', 'subject', 'linked_at', 'used_at'], of: own },
  },
  { table: 'identity_link', label: told('table.link'), named: ['person', 'email'] },
  {
    table: 'identity_session',
    label: told('table.session'),
    named: ['person'],
    shown: { columns: ['method', 'agent', 'made_at', 'seen_at', 'until', 'ended_at'], of: own },
  },
  {
    table: 'identity_passkey',
    label: told('table.passkey'),
    named: ['person'],
    shown: { columns: ['label', 'backed_up', 'transports', 'made_at', 'used_at'], of: own },
  },
  {
    table: 'identity_grant',
    label: told('table.grant'),
    named: ['person', 'granted_by', 'ended_by'],
    shown: { columns: ['role', 'scheme', 'granted_at', 'ended_at'], of: own },
  },
  {
    table: 'identity_party',
    label: told('table.party'),
    named: ['id', 'name', 'person', 'registered', 'made_by'],
    shown: {
      columns: ['id', 'kind', 'name', 'registered', 'made_at'],
      of: ({ parties }) => sql`id = any(${[...parties]}::uuid[])`,
    },
  },
  {
    table: 'identity_mandate',
    label: told('table.mandate'),
    named: ['person', 'party', 'confirmed_by'],
    shown: { columns: ['party', 'assurance', 'origin', 'since', 'confirmed_at', 'ended_at'], of: own },
  },
  {
    table: 'identity_fact',
    label: told('table.fact'),
    named: ['party'],
    shown: {
      columns: ['party', 'fact', 'value', 'origin', 'assurance', 'at'],
      of: ({ parties }) => sql`party = any(${[...parties]}::uuid[])`,
    },
  },
  {
    table: 'identity_consent',
    label: told('table.consent'),
    named: ['person'],
    shown: {
      columns: ['purpose', 'wording', 'shown', 'language', 'place', 'given_at', 'withdrawn_at'],
      of: own,
    },
  },
  {
    table: 'identity_read',
    label: told('table.read'),
    named: ['reader', 'about'],
    // By office: who read is not the party's to know, and their own reading of others is not theirs to take away.
    shown: {
      columns: ['at', 'office', 'about', 'what', 'why'],
      of: ({ parties }) => sql`about = any(${[...parties]}::uuid[])`,
    },
  },
]
