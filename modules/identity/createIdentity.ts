import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { requireOwnPage } from '#platform/http'
import type { Mail } from '#platform/mail'
import { agreesTo, giveConsent } from './facts/consentStore.ts'
import { factsOf, holdFact } from './facts/factStore.ts'
import { logRead } from './facts/readLog.ts'
import { createLinks } from './links/createLinks.ts'
import { partyId, type Actor, type PersonId } from './model/actor.ts'
import type { Identity } from './model/identity.ts'
import type { IdentityRooms } from './model/rooms.ts'
import type { IncomingRequest } from './model/request.ts'
import { createParties } from './parties/createParties.ts'
import { createPeople } from './people/createPeople.ts'
import { findActor } from './people/findActor.ts'
import { namesOfPeople, noteComing, ownParty, personById } from './people/personStore.ts'
import { may } from './permissions/may.ts'
import { settingsOf } from './permissions/settingsOf.ts'
import { createSelf } from './self/createSelf.ts'
import { createSessions } from './sessions/createSessions.ts'
import { personFor } from './subjects/personFor.ts'

export interface IdentityNeeds {
  readonly database: Database
  readonly now: () => Date
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
  /** A UUID that nobody can foretell. */
  readonly newId: () => string
  readonly mail: Pick<Mail, 'send'>
  /** The site's address, which may be known only once the server listens. */
  readonly origin: () => string
}

const signInPath = '/sign-in'

/** With the rooms that its own pages use; other modules take `Identity`. */
export type OwnIdentity = Identity & IdentityRooms

/** Who is here, what they may do, and for whom. Holds no state: any server of several knows every session. */
export function createIdentity(needs: IdentityNeeds): OwnIdentity {
  const { database, now, newId } = needs
  const as = <Result>(actor: Actor, work: (connection: Connection) => Promise<Result>): Promise<Result> =>
    database.within(settingsOf(actor), work)
  const sessions = createSessions(needs)
  const links = createLinks(needs)
  const people = createPeople({ database, as, now, newId, links })
  const parties = createParties({ database, as, now, newId })

  const known = new WeakMap<object, Promise<Actor | undefined>>()
  const look = async (request: IncomingRequest): Promise<Actor | undefined> => {
    const session = await sessions.read(request)
    if (session?.content.person === undefined || session.content.method === undefined) return undefined
    return findActor(database, session.content.person, session.content.method)
  }
  const actorOf = (request: IncomingRequest): Promise<Actor | undefined> => {
    const looked = known.get(request) ?? look(request)
    known.set(request, looked)
    return looked
  }

  return {
    actorOf,
    require: async (request, action, scheme) => {
      requireOwnPage(request)
      const actor = await actorOf(request)
      if (actor === undefined) throw new FeilunError('sign-in-needed', { at: signInPath })
      if (!may(actor, action, { scheme })) throw new FeilunError('not-permitted')
      return actor
    },
    as,
    signIn: async (request, reply, person, method) => {
      const found = await personById(database, person)
      if (found === undefined) throw new FeilunError('person-unknown')
      const own = { person: found, party: partyId(newId()), assurance: 'said', origin: 'form' } as const
      await database.transaction((connection) => ownParty(connection, own, now()))
      await noteComing(database, person, now())
      await sessions.open(request, reply, { person, method })
      known.delete(request)
    },
    signOut: async (request, reply) => {
      await sessions.end(request, reply)
      known.delete(request)
    },
    keep: sessions.keep,
    take: sessions.take,
    personFor: personFor({ database, now, newId }),
    partyFor: parties.bring,
    makeLink: links.make,
    inviteAsOperator: people.inviteAsOperator,
    createParty: parties.create,
    partiesOf: parties.of,
    partyView: parties.view,
    organisations: parties.named,
    peopleNamed: (ids) => namesOfPeople(database, ids),
    peopleFor: parties.people,
    holdFact,
    factsOf,
    giveConsent: (connection, person, consent) => giveConsent(connection, { ...consent, id: newId(), person }, now()),
    agreesTo,
    logRead: (connection, read) => logRead(connection, read, now()),
    address: async (person: PersonId) => {
      const found = await personById(database, person)
      if (found?.email === undefined) return undefined
      const { email, name, language } = found
      return { email, name, language }
    },
    rooms: { links, people, parties, self: createSelf({ database, as, now, newId, sessions }) },
  }
}
