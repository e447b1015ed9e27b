import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import { consentsOf, giveConsent, type Consent, type GivenConsent } from '../facts/consentStore.ts'
import { readsPage, type ReadsPage } from '../facts/readLog.ts'
import type { Actor } from '../model/actor.ts'
import type { IncomingRequest } from '../model/request.ts'
import { givenName } from '../people/givenName.ts'
import { changePerson, personById, type Person } from '../people/personStore.ts'
import type { Sessions } from '../sessions/createSessions.ts'
import { endSessionsOf, sessionsOf, type SessionView } from '../sessions/sessionStore.ts'

export interface SelfNeeds {
  readonly database: Database
  readonly as: <Result>(actor: Actor, work: (connection: Connection) => Promise<Result>) => Promise<Result>
  readonly now: () => Date
  readonly newId: () => string
  readonly sessions: Sessions
}

/** What a person sees and changes of themselves. */
export interface Self {
  readonly person: (actor: Actor) => Promise<Person>
  /** @throws FeilunError `request-invalid` */
  readonly change: (actor: Actor, change: { readonly name: string; readonly language: Language }) => Promise<void>
  readonly sessions: (actor: Actor, request: IncomingRequest) => Promise<readonly SessionView[]>
  /** Ends one of their sessions, or all but this one. */
  readonly endSessions: (actor: Actor, request: IncomingRequest, handle?: string) => Promise<void>
  /** Records that they agree to a purpose, in the wording that they saw. */
  readonly consent: (actor: Actor, consent: GivenConsent) => Promise<void>
  readonly consents: (actor: Actor) => Promise<readonly Consent[]>
  /** What was read of them and of those they act for, the last first. @param page counted from 1 */
  readonly reads: (actor: Actor, page: number) => Promise<ReadsPage>
}

export function createSelf({ database, as, now, newId, sessions }: SelfNeeds): Self {
  const currentOf = async (request: IncomingRequest): Promise<string | undefined> => (await sessions.read(request))?.id

  return {
    person: async ({ person }) => {
      const found = await personById(database, person)
      if (found === undefined) throw new FeilunError('person-unknown')
      return found
    },
    change: ({ person }, { name, language }) => {
      const change = { id: person, name: givenName(name), language }
      return database.transaction((connection) => changePerson(connection, change))
    },
    sessions: async ({ person }, request) => sessionsOf(database, { person, current: await currentOf(request) }, now()),
    endSessions: async ({ person }, request, handle) => {
      if (handle !== undefined) return endSessionsOf(database, { person, handle }, now())
      const except = await currentOf(request)
      if (except !== undefined) await endSessionsOf(database, { person, except }, now())
    },
    consent: (actor, consent) =>
      as(actor, (connection) => giveConsent(connection, { ...consent, id: newId(), person: actor.person }, now())),
    consents: (actor) => as(actor, (connection) => consentsOf(connection, actor.person)),
    reads: (actor, page) =>
      as(actor, (connection) =>
        readsPage(
          connection,
          actor.mandates.map(({ party }) => party),
          page,
        ),
      ),
  }
}
