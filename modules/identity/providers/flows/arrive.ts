import type { Database } from '#platform/database'
import type { Language } from '#platform/i18n'
import { factsPurpose } from '../../data/purposes.ts'
import type { Identity } from '../../model/identity.ts'
import type { PersonId } from '../../model/actor.ts'
import { nameIn } from '../../people/givenName.ts'
import type { Brought, BroughtCompany, Provider } from '../provider.ts'
import { ownParty, personBy } from './subjectStore.ts'

export interface ArriveNeeds {
  readonly database: Database
  readonly identity: Pick<Identity, 'agreesTo' | 'holdFact' | 'partyFor' | 'personFor'>
}

/** The name under which matching hashes are kept, beside what providers call people. */
const matching = 'match'

/** Finds or makes the person whom a provider brought, and keeps what it says of them and of their companies. */
export async function arrive(
  { database, identity }: ArriveNeeds,
  provider: Provider,
  brought: Brought,
  { language, linkTo }: { readonly language: Language; readonly linkTo: PersonId | undefined },
): Promise<PersonId> {
  const { subject, matchKeys, name, email, assurance } = brought
  const profile = { name, email, emailVerified: email !== undefined, language, assurance }
  const known = await personBy(database, provider.id, [subject])
  const matched = await personBy(database, matching, matchKeys)
  // One who is known by both as different people stays two: nobody's cases are thrown together by a machine.
  const person = await identity.personFor(
    provider.id,
    subject,
    profile,
    linkTo ?? (known === undefined ? matched : undefined),
  )
  const [newest] = matchKeys
  const isSame = matched === undefined || matched === person
  if (newest !== undefined && isSame && (await personBy(database, matching, [newest])) === undefined)
    await identity.personFor(matching, newest, profile, person)

  // What a register says of somebody is kept beyond this moment only where they agreed to that.
  const keeps = await identity.agreesTo(database, person, factsPurpose)
  if (keeps && brought.facts.length > 0)
    await database.transaction(async (connection) => {
      const party = await ownParty(connection, person)
      for (const fact of brought.facts) await identity.holdFact(connection, party, fact)
    })
  for (const company of brought.companies) await keepCompany({ database, identity }, provider, person, company, keeps)
  return person
}

async function keepCompany(
  { database, identity }: ArriveNeeds,
  provider: Provider,
  person: PersonId,
  { subject, kind, name, facts: told }: BroughtCompany,
  keeps: boolean,
): Promise<void> {
  // `company` says no more than that a provider of companies brought it.
  const registered = {
    origin: provider.id,
    registered: subject,
    kind: kind ?? provider.kind,
    name: nameIn(name) ?? subject,
  }
  const party = await identity.partyFor(person, registered)
  const facts = keeps ? told : []
  await database.transaction(async (connection) => {
    for (const fact of facts) await identity.holdFact(connection, party, fact)
  })
}
