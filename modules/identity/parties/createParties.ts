import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { logReads } from '../facts/readLog.ts'
import { partyId, type Actor, type PartyId, type PartyView, type PersonId } from '../model/actor.ts'
import type { RegisteredParty } from '../model/waysIn.ts'
import { givenName } from '../people/givenName.ts'
import { may } from '../permissions/may.ts'
import {
  addMandate,
  addParty,
  bringMandate,
  confirmMandate,
  endMandate,
  organisationsNamed,
  partiesById,
  partyByRegister,
  peopleForParty,
  renameParty,
} from './partyStore.ts'
import { waitingMandates, type WaitingMandate } from './waitingMandates.ts'

export interface PartiesNeeds {
  readonly database: Database
  readonly as: <Result>(actor: Actor, work: (connection: Connection) => Promise<Result>) => Promise<Result>
  readonly now: () => Date
  readonly newId: () => string
}

export interface Parties {
  /** A party as its first person says it is. @throws FeilunError `request-invalid` */
  readonly create: (actor: Actor, party: { readonly kind: string; readonly name: string }) => Promise<PartyId>
  readonly of: (actor: Actor) => Promise<readonly PartyView[]>
  readonly view: (ids: readonly PartyId[]) => Promise<ReadonlyMap<PartyId, PartyView>>
  /** For whoever may open a project for a party: organisations by a part of their name, at most fifty. @throws FeilunError `not-permitted` */
  readonly named: (officer: Actor, typed: string) => Promise<readonly PartyView[]>
  /** Ends the actor's own mandate. @throws FeilunError `party-unknown` */
  readonly leave: (actor: Actor, party: PartyId) => Promise<void>
  /** The mandates that wait, the longest first; that they were looked at is noted for each party. */
  readonly waiting: (
    officer: Actor,
    page: number,
  ) => Promise<{ readonly total: number; readonly mandates: readonly WaitingMandate[] }>
  /** @throws FeilunError `not-permitted`, also for one's own mandate; `party-unknown` where none waits */
  readonly confirm: (officer: Actor, mandate: { readonly person: PersonId; readonly party: PartyId }) => Promise<void>
  readonly bring: (person: PersonId, party: RegisteredParty) => Promise<PartyId>
  readonly people: (party: PartyId) => Promise<readonly PersonId[]>
}

const kindForm = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Whom people act for, and how sure that is. */
export function createParties({ database, as, now, newId }: PartiesNeeds): Parties {
  const view = async (ids: readonly PartyId[]) =>
    new Map((await partiesById(database, ids)).map((each) => [each.id, each] as const))
  const mayConfirm = (officer: Actor): void => {
    if (!may(officer, 'mandate.confirm')) throw new FeilunError('not-permitted')
  }

  return {
    create: async (actor, { kind, name: given }) => {
      const name = givenName(given)
      if (!kindForm.test(kind) || kind === 'person') throw new FeilunError('request-invalid')
      const party = partyId(newId())
      const { person } = actor
      await as(actor, async (connection) => {
        await addParty(connection, { id: party, kind, name, by: person }, now())
        await addMandate(connection, { person, party, assurance: 'said', origin: 'form' }, now())
      })
      return party
    },
    of: async ({ mandates }) => {
      const known = await view(mandates.map(({ party }) => party))
      return mandates.flatMap(({ party }) => known.get(party) ?? [])
    },
    view,
    named: async (officer, typed) => {
      if (!may(officer, 'project.open')) throw new FeilunError('not-permitted')
      return organisationsNamed(database, typed.trim())
    },
    leave: async (actor, party) => {
      const { person } = actor
      const known = await view([party])
      const isOwn = known.get(party)?.kind === 'person'
      const ended = isOwn ? 0 : await as(actor, (connection) => endMandate(connection, { person, party }, now()))
      if (ended === 0) throw new FeilunError('party-unknown')
    },
    waiting: async (officer, page) => {
      mayConfirm(officer)
      const found = await waitingMandates(database, page)
      const about = found.mandates.map(({ party }) => party)
      const read = { actor: officer, about, what: 'mandate', why: 'confirm' }
      await as(officer, (connection) => logReads(connection, read, now()))
      return found
    },
    confirm: async (officer, { person, party }) => {
      mayConfirm(officer)
      if (person === officer.person) throw new FeilunError('not-permitted')
      const confirmed = await as(officer, (connection) =>
        confirmMandate(connection, { person, party, by: officer.person }, now()),
      )
      if (confirmed === 0) throw new FeilunError('party-unknown')
    },
    bring: (person, { origin, registered, kind, name }) =>
      database.transaction(async (connection) => {
        const key = `${origin}:${registered}`
        await addParty(connection, { id: partyId(newId()), kind, name, registered: key, by: person }, now())
        const found = await partyByRegister(connection, key)
        if (found === undefined) throw new FeilunError('internal')
        await renameParty(connection, { id: found.id, kind, name })
        await bringMandate(connection, { person, party: found.id, assurance: 'verified', origin }, now())
        return found.id
      }),
    people: (party) => peopleForParty(database, party),
  }
}
