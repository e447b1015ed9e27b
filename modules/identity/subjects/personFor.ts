import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { partyId, personId, type PersonId } from '../model/actor.ts'
import type { ProviderProfile } from '../model/waysIn.ts'
import { emailOf } from '../people/email.ts'
import { nameIn } from '../people/givenName.ts'
import { addPerson, ownParty, personByEmail, personById, type Person } from '../people/personStore.ts'
import { addSubject, personOfSubject } from './subjectStore.ts'

export interface SubjectNeeds {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
}

/** Somebody who comes for the first time, as their provider calls them. */
async function newPerson(
  connection: Connection,
  { profile, newId, now }: { profile: ProviderProfile; newId: () => string; now: Date },
): Promise<Person> {
  const email = profile.emailVerified === true && profile.email !== undefined ? emailOf(profile.email) : undefined
  const id = personId(newId())
  const person = {
    id,
    // Where the provider tells no name, they say at /me what they are called.
    name: nameIn(profile.name ?? '') ?? email ?? id.slice(0, 8),
    email,
    language: profile.language ?? 'zh-Hant',
  }
  await addPerson(connection, person, now)
  return email === undefined ? person : ((await personByEmail(connection, email)) ?? person)
}

/**
 * The person whom a provider knows by a name of its own. Who is not known yet is: whoever is signed in here; else the person of the address,
 * where the provider has made sure that it is theirs, which is as much as a link by e-mail shows; else somebody new.
 */
export const personFor =
  ({ database, now, newId }: SubjectNeeds) =>
  (provider: string, subject: string, profile: ProviderProfile, signedIn?: PersonId): Promise<PersonId> =>
    database.transaction(async (connection) => {
      const known = await personOfSubject(connection, { provider, subject }, now())
      if (known !== undefined && signedIn !== undefined && known !== signedIn) throw new FeilunError('subject-taken')
      const here = known ?? signedIn
      const person =
        here === undefined
          ? await newPerson(connection, { profile, newId, now: now() })
          : await personById(connection, here)
      if (person === undefined) throw new FeilunError('person-unknown')
      if (known === undefined) {
        await addSubject(connection, { provider, subject, person: person.id }, now())
        // Of two who came at once the first is the one; who was made for the other is not kept.
        if ((await personOfSubject(connection, { provider, subject }, now())) !== person.id)
          throw new FeilunError('subject-taken')
      }
      const own = { person, party: partyId(newId()), assurance: profile.assurance, origin: provider }
      await ownParty(connection, own, now())
      return person.id
    })
