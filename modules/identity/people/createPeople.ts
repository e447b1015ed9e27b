import { sql } from 'kysely'
import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { inEachLanguage } from '#platform/i18n'
import type { Links } from '../links/createLinks.ts'
import { personId, type Actor, type Grant } from '../model/actor.ts'
import type { HandedOver, Invitation, Invited } from '../model/identity.ts'
import { may } from '../permissions/may.ts'
import { words } from '../words.ts'
import { emailOf } from './email.ts'
import { givenName } from './givenName.ts'
import { addGrant, administratorGrants, endGrant, grantById } from './grantStore.ts'
import { listPeople, type PeoplePage } from './peopleList.ts'
import { addPerson, personByEmail, personOfOperator, type Person } from './personStore.ts'

export interface PeopleNeeds {
  readonly database: Database
  readonly as: <Result>(actor: Actor, work: (connection: Connection) => Promise<Result>) => Promise<Result>
  readonly now: () => Date
  readonly newId: () => string
  readonly links: Links
}

export interface People {
  /** At the terminal nobody invites, and the link is always handed over. @throws FeilunError `request-invalid` */
  readonly inviteAsOperator: (invitation: Invitation) => Promise<HandedOver>
  /**
   * Invites a person, or gives one who is known by this address more roles. One with an address is sent their link; another's is handed
   * over. @throws FeilunError `request-invalid`, `not-permitted`
   */
  readonly invite: (by: Actor, invitation: Invitation) => Promise<Invited>
  /** Ends a role. @throws FeilunError `not-permitted`, `last-administrator` */
  readonly endGrant: (by: Actor, grant: string) => Promise<void>
  /** Whoever holds or held a role, by name; or those of them whose name or address has these letters. */
  readonly list: (by: Actor, asked: { readonly search?: string; readonly page: number }) => Promise<PeoplePage>
}

const scheme = /^[a-z0-9][a-z0-9-]{0,79}$/
const isGrant = (grant: Grant): boolean =>
  grant.role !== 'applicant' &&
  (grant.scheme === undefined || (grant.role !== 'administrator' && scheme.test(grant.scheme)))

const wrong = (at: 'email' | 'role'): FeilunError =>
  new FeilunError('request-invalid', {}, [{ at, message: inEachLanguage((each) => words(each)(`${at}-wrong`)) }])

/** Who works here, and in which roles. */
export function createPeople({ database, as, now, newId, links }: PeopleNeeds): People {
  const mayManage = (by: Actor): void => {
    if (!may(by, 'people.manage')) throw new FeilunError('not-permitted')
  }
  /** The person of an invitation: who is known by the address, or whom the operator has named before, or somebody new. */
  const find = async (connection: Connection, person: Person, by: Actor | undefined) => {
    if (person.email !== undefined) return personByEmail(connection, person.email)
    if (by !== undefined) return undefined
    // One at a time for a name, or two at once would both be new.
    await sql`select pg_advisory_xact_lock(hashtextextended(${person.name}, 1))`.execute(connection.tables())
    return personOfOperator(connection, person.name)
  }

  /** Makes the person of an invitation, where they are not known, and gives them its roles. */
  const admit = async (invitation: Invitation, by: Actor | undefined): Promise<Person> => {
    const { grants, language = 'zh-Hant' } = invitation
    const name = givenName(invitation.name)
    const email = invitation.email === undefined ? undefined : emailOf(invitation.email)
    if (invitation.email !== undefined && email === undefined) throw wrong('email')
    if (!grants.every(isGrant)) throw wrong('role')
    const wanted = { id: personId(newId()), name, email, language }
    const work = async (connection: Connection): Promise<Person> => {
      const known = await find(connection, wanted, by)
      if (known === undefined) await addPerson(connection, { ...wanted, by: by?.person }, now())
      const person = known ?? (email === undefined ? wanted : ((await personByEmail(connection, email)) ?? wanted))
      for (const grant of grants)
        await addGrant(connection, { id: newId(), person: person.id, grant, by: by?.person }, now())
      return person
    }
    return by === undefined ? database.transaction(work) : as(by, work)
  }
  const handOver = async ({ id }: Person, { next = '/me' }: Invitation): Promise<HandedOver> => ({
    person: id,
    link: await links.make(id, next),
  })

  return {
    inviteAsOperator: async (invitation) => handOver(await admit(invitation, undefined), invitation),
    invite: async (by, invitation) => {
      mayManage(by)
      const person = await admit(invitation, by)
      if (person.email === undefined) return handOver(person, invitation)
      // To them alone: whoever holds a person's link is let in as them, and an administrator is not to be.
      await links.sendInvitation(person, person.email)
      return { person: person.id, sentTo: person.email }
    },
    endGrant: (by, id) => {
      mayManage(by)
      return as(by, async (connection) => {
        const administrators = await administratorGrants(connection)
        const grant = await grantById(connection, id)
        if (grant === undefined) throw new FeilunError('not-found')
        if (administrators.length === 1 && administrators[0]?.id === id) throw new FeilunError('last-administrator')
        await endGrant(connection, { id, by: by.person }, now())
      })
    },
    list: (by, asked) => {
      mayManage(by)
      return as(by, (connection) => listPeople(connection, asked))
    },
  }
}
