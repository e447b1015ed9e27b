import type { Accounts, Minor } from '#modules/accounts'
import type { Connection, Database } from '#platform/database'
import type { Projects } from '../projects/model/projects.ts'

/** What a case has given of an award of model calls. */
export interface GivenCalls {
  /** A UUID: the project's own too. */
  readonly case: string
  readonly reference: string
  readonly scheme: string
  readonly party: string
  /** Measure, scheme, call. */
  readonly account: string
  /** In millionths of a US dollar. */
  readonly amount: Minor
  readonly from: readonly { readonly hold: string; readonly amount: Minor }[]
  readonly state: 'stands' | 'ended'
  readonly changed: Date
}

/** What a party is told of a project. */
export interface ProjectNotice {
  readonly to: { readonly party: string }
  readonly kind: 'project-opened' | 'project-raised' | 'project-closed'
  readonly params: Readonly<Record<string, string>>
  /** A path of this site. */
  readonly href: string
}

export interface CaseProjectsNeeds {
  readonly database: Database
  readonly ledger: Accounts
  readonly projects: Pick<Projects, 'open' | 'setLimit' | 'setState'>
  /** Cases that have given model calls and came to where they are from a moment on, in that order. */
  readonly given: (asked: {
    readonly since: Date
    readonly after?: { readonly case: string; readonly changed: Date } | undefined
    readonly limit: number
  }) => Promise<readonly GivenCalls[]>
  /** Tells it in the caller's transaction. */
  readonly tell: (connection: Connection, notice: ProjectNotice) => Promise<void>
  readonly now: () => Date
}
