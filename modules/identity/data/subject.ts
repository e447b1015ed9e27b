import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { PartyId, PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'
import type { Subject } from './holding.ts'

/**
 * A person as they are now, nobody once they were erased. `lock` keeps them and those they act for as they are until the transaction ends, so
 * that of two who leave a party at the same moment the second knows that they are the last.
 */
export async function subjectOf(
  connection: Connection,
  person: PersonId,
  lock: 'lock' | 'look',
): Promise<Subject | undefined> {
  const db = tables(connection)
  const who = db
    .selectFrom('identity_person')
    .select(['name', 'email'])
    .where('id', '=', person)
    .where('erased_at', 'is', null)
  const found = await (lock === 'lock' ? who.forUpdate() : who).executeTakeFirst()
  if (found === undefined) return undefined
  if (lock === 'lock')
    await sql`select 1 from identity_party where id in
      (select party from identity_mandate where person = ${person} and ended_at is null) order by id for update`.execute(
      db,
    )
  const { rows } = await sql<{ party: PartyId; alone: boolean }>`
    select m.party, not exists (
      select from identity_mandate o join identity_person p on p.id = o.person
      where o.party = m.party and o.person <> m.person and o.ended_at is null and p.erased_at is null) as alone
    from identity_mandate m where m.person = ${person} and m.ended_at is null order by m.party`.execute(db)
  return {
    person,
    name: found.name,
    email: found.email ?? undefined,
    parties: rows.map(({ party }) => party),
    alone: rows.flatMap(({ party, alone }) => (alone ? [party] : [])),
  }
}

/** People who have not come in since then, hold no office, and are not yet erased: `limit` of them after one. */
export async function notSeenSince(
  connection: Connection,
  since: Date,
  { after, limit }: { readonly after: PersonId | undefined; readonly limit: number },
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select id from identity_person p
    where erased_at is null and coalesce(came_at, made_at) < ${since}
      and not exists (select from identity_grant where person = p.id and ended_at is null)
      and not exists (select from identity_session where person = p.id and ended_at is null and until >= ${since})
      and id > ${after ?? '00000000-0000-0000-0000-000000000000'}
    order by id limit ${limit}`.execute(tables(connection))
  return rows.map(({ id }) => id)
}
