import type { Language, Text } from '#platform/i18n'
import type { Assurance, PartyId, PersonId, SignInMethod } from './actor.ts'
import type { IncomingRequest, OutgoingReply } from './request.ts'

/** A way of signing in besides the e-mailed link, as the page offers it. Whoever provides it serves its address. */
export interface WayIn {
  readonly id: string
  readonly name: Text
  /** In a sentence: whom it is for, what it needs. */
  readonly about: Text
  /** A path of this site; `next` is added to it as a query parameter. */
  readonly href: string
  /** The name of a built script that the way needs (`site.asset(script)`): it is offered only where script runs. */
  readonly script?: string
}

/** What a provider says of a person. */
export interface ProviderProfile {
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** Whether the provider has made sure that the address is theirs: only then does it lead to somebody who is known by it. */
  readonly emailVerified?: boolean
  readonly language?: Language | undefined
  /** How sure the provider is of who they are; it goes to the person's own party. */
  readonly assurance: Assurance
}

/** What a register says of a party that a person acts for. */
export interface RegisteredParty {
  /** Which register: `corp-id`. */
  readonly origin: string
  /** The name by which it knows the party, as it may be kept. */
  readonly registered: string
  readonly kind: string
  readonly name: string
}

/** What a way of signing in may use of identity. */
export interface WaysInPort {
  /**
   * The person whom a provider knows by this name; made where there is none. `signedIn` links it to whoever is here already.
   * @throws FeilunError `subject-taken` where it is linked to somebody else than `signedIn`
   */
  readonly personFor: (
    provider: string,
    subject: string,
    profile: ProviderProfile,
    signedIn?: PersonId,
  ) => Promise<PersonId>
  /** The party that a register knows by this name, with this person's verified mandate for it; made where there is none. */
  readonly partyFor: (person: PersonId, party: RegisteredParty) => Promise<PartyId>
  /** Lets a person in: a new session in this browser, whatever it had before, and its cookie. */
  readonly signIn: (
    request: IncomingRequest,
    reply: OutgoingReply,
    person: PersonId,
    method: SignInMethod,
  ) => Promise<void>
  /** Remembers something for this browser until its next step, ten minutes at most. It never leaves the server. */
  readonly keep: (request: IncomingRequest, reply: OutgoingReply, name: string, value: string) => Promise<void>
  /** What was kept, once: it is forgotten with that. */
  readonly take: (request: IncomingRequest, name: string) => Promise<string | undefined>
}
