import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Grant, OwnIdentity } from '#modules/identity'
import type { Database } from '#platform/database'
import { browsing, cookieByLink, type Browsing } from './browsing.ts'

/** Lets somebody in, as the server's operator invites them. */
export async function comeIn(
  identity: Pick<OwnIdentity, 'inviteAsOperator'>,
  origin: string,
  name: string,
  grants: readonly Grant[],
): Promise<Browsing> {
  const { link } = await identity.inviteAsOperator({ name, grants })
  return browsing(origin, await cookieByLink(origin, link.path))
}

/** A school of its own for one application, with somebody who acts for it: as a register would bring it. */
export async function newSchool(database: Database, person: string): Promise<string> {
  const party = randomUUID()
  const tables = database.tables()
  await sql`
    with made as (
      insert into identity_party (id, kind, name, made_at) values (${party}, 'school', ${`School ${party.slice(0, 8)}`}, now()) returning id
    )
    insert into identity_mandate (person, party, assurance, origin, since)
    select p.id, made.id, 'verified', 'form', now() from made, identity_person p where p.name = ${person}`.execute(
    tables,
  )
  return party
}
