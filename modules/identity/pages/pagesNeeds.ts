import type { Text } from '#platform/i18n'
import type { Site } from '#platform/ui'
import type { OwnIdentity } from '../createIdentity.ts'
import type { PersonId } from '../model/actor.ts'
import type { WayIn } from '../model/waysIn.ts'
import type { Action } from '../permissions/table.ts'

/** A page that whoever may do `action` finds on their own page. */
export interface PlaceToGo {
  readonly href: string
  readonly title: Text
  /** What is done there, in a sentence. */
  readonly about: Text
  readonly action: Action
}

/** A kind of party, or a scheme, as a choice of a form. */
export interface Named {
  readonly id: string
  readonly name: Text
}

/** A passkey as its person sees it in the list of theirs. */
export interface PasskeyView {
  readonly label: string
  readonly madeAt: Date
  readonly usedAt?: Date | undefined
}

export interface IdentityPages {
  readonly site: Site
  readonly identity: OwnIdentity
  readonly now: () => Date
  /** The time zone in which times are told. */
  readonly timeZone: () => string
  /** Ways of signing in besides the e-mailed link, in their order. */
  readonly ways: readonly WayIn[]
  readonly places: readonly PlaceToGo[]
  /** Kinds of party that a person may act for, besides themselves. */
  readonly kinds: () => readonly Named[]
  readonly schemes: () => readonly Named[]
  /** A person’s passkeys, where passkeys are served, and the page where they are made and removed. */
  readonly passkeys?: {
    readonly href: string
    readonly of: (person: PersonId) => Promise<readonly PasskeyView[]>
  }
}
