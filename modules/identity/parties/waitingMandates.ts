import type { Connection } from '#platform/database'
import type { Assurance, PartyId, PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

/** A mandate that somebody says they have, for an officer to confirm or leave. */
export interface WaitingMandate {
  readonly person: PersonId
  readonly personName: string
  readonly party: PartyId
  readonly partyName: string
  readonly kind: string
  readonly assurance: Assurance
  readonly since: Date
}

export const mandatesPerPage = 50

/** The mandates that wait, the longest first. The person’s name is read as the owner: an officer sees no other person's row. */
export async function waitingMandates(
  connection: Connection,
  page: number,
): Promise<{ readonly total: number; readonly mandates: readonly WaitingMandate[] }> {
  const waiting = tables(connection)
    .selectFrom('identity_mandate as m')
    .innerJoin('identity_party as t', 't.id', 'm.party')
    .innerJoin('identity_person as p', 'p.id', 'm.person')
    .where('m.assurance', '<>', 'verified')
    .where('m.ended_at', 'is', null)
    .where('t.person', 'is', null)
    .where('p.erased_at', 'is', null)
  const { count } = await waiting.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const mandates = await waiting
    .select(['m.person', 'p.name as personName', 'm.party', 't.name as partyName', 't.kind', 'm.assurance', 'm.since'])
    .orderBy('m.since')
    .orderBy('m.party')
    .limit(mandatesPerPage)
    .offset((page - 1) * mandatesPerPage)
    .execute()
  return { total: Number(count), mandates }
}
