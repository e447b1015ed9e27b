import type { ColumnType } from 'kysely'
import type { Connection } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { Assurance, PartyId, PersonId, Role, SignInMethod } from './model/actor.ts'

/** Identity's tables as TypeScript has them; the migrations are what makes this true. */
export interface IdentityTables {
  readonly identity_person: {
    id: PersonId
    name: string
    email: string | null
    language: Language
    made_at: Date
    made_by: PersonId | null
    came_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    erased_at: Date | null
  }
  readonly identity_subject: {
    provider: string
    subject: string
    person: PersonId
    linked_at: Date
    used_at: Date | null
  }
  readonly identity_link: {
    key_hash: string
    person: PersonId | null
    email: string | null
    language: Language
    next: string
    made_at: Date
    until: Date
    spent_at: Date | null
  }
  readonly identity_session: {
    id_hash: string
    handle: string
    person: PersonId | null
    method: SignInMethod | null
    kept: KeptJson
    agent: string
    made_at: Date
    seen_at: Date
    until: Date
    ended_at: Date | null
  }
  readonly identity_grant: {
    id: string
    person: PersonId
    role: Exclude<Role, 'applicant'>
    scheme: string | null
    granted_by: PersonId | null
    granted_at: Date
    ended_by: PersonId | null
    ended_at: Date | null
  }
  readonly identity_party: {
    id: PartyId
    kind: string
    name: string
    person: PersonId | null
    registered: string | null
    made_by: PersonId | null
    made_at: Date
  }
  readonly identity_mandate: {
    person: PersonId
    party: PartyId
    assurance: Assurance
    origin: string
    since: Date
    confirmed_by: PersonId | null
    confirmed_at: Date | null
    ended_at: Date | null
  }
  readonly identity_fact: {
    party: PartyId
    fact: string
    origin: string
    value: FactJson
    assurance: Assurance
    at: Date
  }
  readonly identity_consent: {
    id: string
    person: PersonId
    purpose: string
    wording: string
    shown: string
    language: Language
    place: string
    given_at: Date
    withdrawn_at: Date | null
  }
  readonly identity_read: {
    id: ColumnType<number, never, never>
    at: Date
    reader: PersonId
    about: PartyId
    what: string
    why: string
    office: readonly string[]
  }
}

/** Written as text, since the driver would take an array for one of PostgreSQL's. */
type FactJson = ColumnType<string | number | boolean | readonly string[], string, string>
type KeptJson = ColumnType<Readonly<Record<string, Kept>>, string, string>

/** Something remembered for a browser's next step, until then. Milliseconds since 1970. */
export interface Kept {
  readonly value: string
  readonly until: number
}

export const tables = (connection: Connection) => connection.tables<IdentityTables>()
