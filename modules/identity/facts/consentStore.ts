import type { Connection } from '#platform/database'
import type { PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

/** What a person agreed to: `wording` names what they saw. */
export interface Consent {
  readonly purpose: string
  readonly wording: string
  readonly givenAt: Date
  readonly withdrawnAt?: Date | undefined
}

/** Records that a person agrees. Agreeing to the same wording twice is agreeing once. */
export async function giveConsent(
  connection: Connection,
  consent: { readonly id: string; readonly person: PersonId; readonly purpose: string; readonly wording: string },
  now: Date,
): Promise<void> {
  await tables(connection)
    .insertInto('identity_consent')
    .values({ ...consent, given_at: now, withdrawn_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function withdrawConsent(
  connection: Connection,
  { person, purpose }: { readonly person: PersonId; readonly purpose: string },
  now: Date,
): Promise<void> {
  await tables(connection)
    .updateTable('identity_consent')
    .set({ withdrawn_at: now })
    .where('person', '=', person)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function consentsOf(connection: Connection, person: PersonId): Promise<readonly Consent[]> {
  const rows = await tables(connection)
    .selectFrom('identity_consent')
    .select(['purpose', 'wording', 'given_at', 'withdrawn_at'])
    .where('person', '=', person)
    .orderBy('given_at', 'desc')
    .limit(1_000)
    .execute()
  return rows.map(({ purpose, wording, given_at, withdrawn_at }) => ({
    purpose,
    wording,
    givenAt: given_at,
    withdrawnAt: withdrawn_at ?? undefined,
  }))
}
