import type { Connection } from '#platform/database'
import { ASSURANCES, type HeldFact, type PartyId } from '../model/actor.ts'
import { tables } from '../store.ts'

/** Keeps a fact of a party in the caller's transaction; what came from the same origin before is replaced. */
export async function holdFact(connection: Connection, party: PartyId, held: HeldFact): Promise<void> {
  const { fact, origin, assurance, at } = held
  const value = JSON.stringify(held.value)
  await tables(connection)
    .insertInto('identity_fact')
    .values({ party, fact, origin, value, assurance, at })
    .onConflict((conflict) => conflict.columns(['party', 'fact', 'origin']).doUpdateSet({ value, assurance, at }))
    .execute()
}

/** Every fact of a party that the transaction may see: of each fact the surest first, then the newest. */
export async function factsOf(connection: Connection, party: PartyId): Promise<readonly HeldFact[]> {
  const rows = await tables(connection)
    .selectFrom('identity_fact')
    .select(['fact', 'origin', 'value', 'assurance', 'at'])
    .where('party', '=', party)
    .limit(5_000)
    .execute()
  const sureness = ({ assurance }: HeldFact) => ASSURANCES.indexOf(assurance)
  return rows.toSorted(
    (a, b) =>
      (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0) ||
      sureness(b) - sureness(a) ||
      b.at.getTime() - a.at.getTime() ||
      (a.origin < b.origin ? -1 : 1),
  )
}
