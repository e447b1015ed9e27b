import type { Actor, PersonId, Role, RoleHolder } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { KnownPacks } from '../acts/packFor.ts'
import type { ActOn } from '../model/act.ts'
import type { CaseView } from '../model/caseView.ts'
import type { CaseworkNeeds } from '../model/needs.ts'

/** What the review needs to know of people, inside the transaction of an officer. */
export interface PeoplePort {
  /** Who holds a role for a scheme, by name; nobody who had themselves erased. */
  readonly holding: (connection: Connection, role: Role, scheme: string) => Promise<readonly RoleHolder[]>
  /** Who may act for a party, whatever comes of it. */
  readonly actingFor: (connection: Connection, party: string) => Promise<readonly PersonId[]>
}

/** What the review needs: `actOn` and `view` are casework's own. */
export interface ReviewNeeds extends Pick<
  CaseworkNeeds,
  'database' | 'now' | 'newId' | 'random' | 'identity' | 'packs' | 'tell'
> {
  readonly people: PeoplePort
  readonly actOn: ActOn
  readonly view: (actor: Actor, reference: string) => Promise<CaseView>
}

/** The same inside: versions of the pack that a transaction wants are read outside it. */
export interface Reviewing extends Omit<ReviewNeeds, 'packs'> {
  readonly packs: KnownPacks
}
