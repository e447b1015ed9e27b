import type { Language, Text } from '#platform/i18n'
import type { Assurance, HeldFact, SignInMethod } from '../model/actor.ts'

/** What a provider must find again when the person comes back; it is sealed on the way and nobody else reads it. */
export type Kept = Readonly<Record<string, string>>

export interface Beginning {
  /** What the provider must send back unchanged. It is used once. */
  readonly state: string
  /** The address on this site to which the provider sends the person. */
  readonly back: URL
  readonly language: Language
  /** Whether the person only wants to come in, or to have what the provider knows filled in again. */
  readonly wants: 'sign-in' | 'facts'
  /** What the browser calls itself; some providers open an app on a telephone and show a code to scan elsewhere. */
  readonly userAgent: string | undefined
}

export interface Begun {
  /** Where the browser goes now. */
  readonly to: URL
  readonly keep: Kept
}

export interface Returned {
  readonly state: string
  /** Our address with the query that the provider added, as it came. */
  readonly url: URL
  readonly keep: Kept
  readonly language: Language
  readonly now: Date
  /** Whether this provider has brought the subject here before, so that a person is not asked for the same again. */
  readonly knows: (subject: string) => Promise<boolean>
  /** Notes a reference before its delivery is asked for, since the provider's server may be quicker than we are. */
  readonly expect: (reference: string) => Promise<void>
}

/** A company for which the person may act, as the provider has it on record. */
export interface BroughtCompany {
  /** The provider's own name of it, which never changes. */
  readonly subject: string
  /** A kind of the pack's parties; undefined where the settings map none. */
  readonly kind: string | undefined
  readonly name: string
  readonly facts: readonly HeldFact[]
}

/** Who came back. */
export interface Brought {
  readonly kind: 'brought'
  /** The provider's own name of the person for this service, which never changes. */
  readonly subject: string
  /** How sure the provider is of who it is. */
  readonly assurance: Assurance
  readonly name?: string
  /** Only one that the provider says it has checked. */
  readonly email?: string
  /**
   * Keyed hashes by which the same person is found whichever way they come, under the current key first; what was hashed is not kept.
   */
  readonly matchKeys: readonly string[]
  readonly facts: readonly HeldFact[]
  readonly companies: readonly BroughtCompany[]
}

/** The person is known, and has been asked by the provider for more, which its own server will deliver under `reference`. */
export interface Awaited {
  readonly kind: 'awaited'
  /** Known to the provider and us alone. */
  readonly reference: string
  readonly keep: Kept
}

/** What a provider's own server delivers, apart from any browser. */
export interface Delivery {
  readonly reference: string
  /** For `complete`; sealed until then. */
  readonly content: string
  /** What the provider's server is answered. */
  readonly answer: Readonly<Record<string, string>>
}

export interface Completing {
  readonly keep: Kept
  /** What was delivered; undefined where the person goes on without it. */
  readonly content: string | undefined
  readonly now: Date
}

/**
 * Someone outside who vouches for people or companies. Failures are registered errors: `sign-in-refused` where the person or the provider
 * said no, `provider-failed` for an answer that is wrong in any way, `provider-slow` for none in time.
 */
export interface Provider {
  /** A part of an address: small letters, digits and hyphens. */
  readonly id: string
  readonly method: SignInMethod
  readonly label: Text
  readonly kind: 'person' | 'company'
  readonly begin: (start: Beginning) => Promise<Begun>
  readonly finish: (returned: Returned) => Promise<Brought | Awaited>
  /** For providers that deliver: reads what their server sent. Whoever can name a `reference` is that server. */
  readonly receive?: (body: unknown) => Promise<Delivery>
  readonly complete?: (completing: Completing) => Promise<Brought>
}
