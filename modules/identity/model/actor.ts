/** Who acts: a person who has signed in, with what they may do and for whom. */

declare const personBrand: unique symbol
declare const partyBrand: unique symbol
/** A UUID. */
export type PersonId = string & { readonly [personBrand]: true }
/** A UUID. */
export type PartyId = string & { readonly [partyBrand]: true }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A UUID as a person's id. What is none is a mistake of the program: what somebody typed is checked by `isUuid` first. */
export function personId(given: string): PersonId {
  if (!uuid.test(given)) throw new TypeError('not a UUID')
  return given as PersonId
}
/** The same, of a party. */
export function partyId(given: string): PartyId {
  if (!uuid.test(given)) throw new TypeError('not a UUID')
  return given as PartyId
}
export const isUuid = (given: string): boolean => uuid.test(given)

/** Everyone who is signed in is an applicant; the others are granted. */
export const ROLES = ['applicant', 'reviewer', 'approver', 'programme-officer', 'auditor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** A role, for one scheme or, without one, for all. */
export interface Grant {
  readonly role: Role
  readonly scheme?: string
}

/** A party that a person may act for, and how sure we are that they may. */
export interface Mandate {
  readonly party: PartyId
  readonly assurance: Assurance
}

/** How sure a fact is: what someone said, what a document that they sent shows, what its owner confirmed. */
export const ASSURANCES = ['said', 'uploaded', 'verified'] as const
export type Assurance = (typeof ASSURANCES)[number]

export interface Actor {
  readonly person: PersonId
  /** As it stands on record beside what they do. */
  readonly name: string
  readonly grants: readonly Grant[]
  /** Their own party and those that they may act for. */
  readonly mandates: readonly Mandate[]
  /** How they came in; some acts ask for more than a link. */
  readonly method: SignInMethod
}

export type SignInMethod = 'link' | 'passkey' | 'oidc' | 'iam-smart' | 'corp-id'

/** A party as others see it. */
export interface PartyView {
  readonly id: PartyId
  /** A kind of the pack's parties fact: `school`, `small-business`, … or `person`. */
  readonly kind: string
  readonly name: string
}

/** A fact that a party has told, with where it came from. `value` has the form of the rules engine. */
export interface HeldFact {
  readonly fact: string
  readonly value: string | number | boolean | readonly string[]
  readonly assurance: Assurance
  /** What brought it: `form`, `stand`, `iam-smart`, `corp-id`, a file’s id. */
  readonly origin: string
  readonly at: Date
}
