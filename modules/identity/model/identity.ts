import type { Connection } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { GivenConsent } from '../facts/consentStore.ts'
import type { Action } from '../permissions/table.ts'
import type { Actor, Grant, HeldFact, PartyId, PartyView, PersonId } from './actor.ts'
import type { IncomingRequest, OutgoingReply } from './request.ts'
import type { WaysInPort } from './waysIn.ts'

export interface SignInLink {
  /** Path and query, to stand after the site's origin. */
  readonly path: string
  /** It works once, and until then. */
  readonly until: Date
}

export interface Invitation {
  readonly name: string
  readonly email?: string | undefined
  readonly language?: Language
  readonly grants: readonly Grant[]
  /** A path of this site, to which their link leads; `/me` unless said. */
  readonly next?: string
}

/** Who was invited, and their link, for whoever invites them to hand over. */
export interface HandedOver {
  readonly person: PersonId
  readonly link: SignInLink
}

/** The same, or where the link was sent, to them alone. */
export type Invited = HandedOver | { readonly person: PersonId; readonly sentTo: string }

/** Where a person is written to. */
export interface Address {
  readonly email: string
  readonly name: string
  readonly language: Language
}

/** A read of a party's data by somebody else. `what` and `why` are words of ours, never what was read. */
export interface Read {
  readonly actor: Actor
  readonly about: PartyId
  readonly what: string
  readonly why: string
}

/** Who is here and what they may do. */
export interface Identity extends WaysInPort {
  /** Who sent a request, or nobody. Looked up once for a request. */
  readonly actorOf: (request: IncomingRequest) => Promise<Actor | undefined>
  /**
   * Who sent a request, if they may do this: a grant for any scheme is enough unless one is named. What would change something must come
   * from a page of this site.
   * @throws FeilunError `sign-in-needed`, `not-permitted`, `origin-not-allowed`
   */
  readonly require: (request: IncomingRequest, action: Action, scheme?: string) => Promise<Actor>
  /** One transaction in which someone sees and changes only what is theirs or their office's. */
  readonly as: <Result>(actor: Actor, work: (connection: Connection) => Promise<Result>) => Promise<Result>
  readonly signOut: (request: IncomingRequest, reply: OutgoingReply) => Promise<void>

  /**
   * Makes a link for a person who is known. Whoever has it is let in as them.
   * @param next a path of this site, to which it leads
   */
  readonly makeLink: (person: PersonId, next: string) => Promise<SignInLink>
  /**
   * What the server's operator does at the terminal: makes a person and gives them roles; whom they have named so before is the same
   * person. @throws FeilunError `request-invalid`
   */
  readonly inviteAsOperator: (invitation: Invitation) => Promise<HandedOver>

  readonly createParty: (actor: Actor, party: { readonly kind: string; readonly name: string }) => Promise<PartyId>
  /** Their own party first, then those that they act for. */
  readonly partiesOf: (actor: Actor) => Promise<readonly PartyView[]>
  /** Names of parties for those who may see the case that names them: it does not ask who reads. */
  readonly partyView: (ids: readonly PartyId[]) => Promise<ReadonlyMap<PartyId, PartyView>>
  /** Organisations by a part of their name, at most fifty, for whoever may open a project for one. @throws FeilunError `not-permitted` */
  readonly organisations: (officer: Actor, typed: string) => Promise<readonly PartyView[]>
  /** Names of people for those who may see the record that names them: it does not ask who reads. */
  readonly peopleNamed: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Keeps a fact of a party in the caller's transaction; what came from the same origin before is replaced. */
  readonly holdFact: (connection: Connection, party: PartyId, fact: HeldFact) => Promise<void>
  /** Every fact of a party that the transaction may see, the surest first, then the newest. */
  readonly factsOf: (connection: Connection, party: PartyId) => Promise<readonly HeldFact[]>
  /** Records, in the caller's transaction, that a person agrees to a purpose, with the words that they were shown. */
  readonly giveConsent: (connection: Connection, person: PersonId, consent: GivenConsent) => Promise<void>
  readonly agreesTo: (connection: Connection, person: PersonId, purpose: string) => Promise<boolean>
  readonly logRead: (connection: Connection, read: Read) => Promise<void>
  /** Where to write to a person; nothing for one who has no address or had themselves erased. */
  readonly address: (person: PersonId) => Promise<Address | undefined>
  /** The people who may act for a party: whom to tell of what becomes of its case. */
  readonly peopleFor: (party: PartyId) => Promise<readonly PersonId[]>
}
