import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Actor, Assurance, Grant, Mandate, PartyId, PersonId, Role, SignInMethod } from '../model/actor.ts'

interface Row {
  readonly name: string
  readonly grants: readonly { readonly role: Role; readonly scheme: string | null }[]
  readonly mandates: readonly { readonly party: PartyId; readonly assurance: Assurance }[]
}

/** A person with what they may do now and for whom, in one query; nobody for one who had themselves erased. */
export async function findActor(
  connection: Connection,
  person: PersonId,
  method: SignInMethod,
): Promise<Actor | undefined> {
  const { rows } = await sql<Row>`
    select name,
      (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'scheme', scheme) order by role, scheme), '[]')
        from identity_grant where person = p.id and ended_at is null) as grants,
      (select coalesce(jsonb_agg(jsonb_build_object('party', m.party, 'assurance', m.assurance)
          order by (t.person is null), m.since, m.party), '[]')
        from identity_mandate m join identity_party t on t.id = m.party
        where m.person = p.id and m.ended_at is null) as mandates
    from identity_person p where id = ${person} and erased_at is null`.execute(connection.tables())
  const [row] = rows
  if (row === undefined) return undefined
  const grants: readonly Grant[] = row.grants.map(({ role, scheme }) => (scheme === null ? { role } : { role, scheme }))
  const mandates: readonly Mandate[] = row.mandates
  return { person, name: row.name, grants, mandates, method }
}
