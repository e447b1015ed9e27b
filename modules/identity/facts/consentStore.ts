import type { Connection } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

/** What a person agreed to: `wording` names what they saw. */
export interface Consent {
  readonly purpose: string
  readonly wording: string
  /** The words themselves, as they stood on the page `place` in this language. */
  readonly shown: string
  readonly language: Language
  readonly place: string
  readonly givenAt: Date
  readonly withdrawnAt?: Date | undefined
}

export type GivenConsent = Pick<Consent, 'purpose' | 'wording' | 'shown' | 'language' | 'place'>

/** Records that a person agrees. Agreeing to the same wording twice is agreeing once. */
export async function giveConsent(
  connection: Connection,
  consent: GivenConsent & { readonly id: string; readonly person: PersonId },
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
    .select(['purpose', 'wording', 'shown', 'language', 'place', 'given_at', 'withdrawn_at'])
    .where('person', '=', person)
    .orderBy('given_at', 'desc')
    .limit(1_000)
    .execute()
  return rows.map(({ given_at, withdrawn_at, ...consent }) => ({
    ...consent,
    givenAt: given_at,
    withdrawnAt: withdrawn_at ?? undefined,
  }))
}

/** Whether a person agrees to a purpose now, in whatever wording. */
export async function agreesTo(connection: Connection, person: PersonId, purpose: string): Promise<boolean> {
  const found = await tables(connection)
    .selectFrom('identity_consent')
    .select('id')
    .where('person', '=', person)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
