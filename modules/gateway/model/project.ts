import type { GuardPolicy } from '#engines/guard'
import type { AccountPath } from '#modules/accounts'
import type { KeyId, ProjectId, ProviderId } from './ids.ts'

/** What one project may do. */
export interface Project {
  readonly id: ProjectId
  /** Whom it belongs to. */
  readonly party: string
  /** The measure that pays for it. */
  readonly measure: string
  readonly name: string
  /** `models/<measure>/<party>/<project>`; keys' accounts are below it. Counts `usd-micro`. */
  readonly account: AccountPath
  readonly state: 'open' | 'paused' | 'closed'
  /** Names that clients may ask for; undefined is every model there is. */
  readonly models: readonly string[] | undefined
  readonly residency: Residency
  readonly guard: GuardPolicy
  /** Whether what is asked and answered is kept (sealed), and for how many days. */
  readonly content: { readonly keep: 'nothing' } | { readonly keep: 'sealed'; readonly days: number }
  /** Whether equal calls may be answered from memory, and for how many seconds. */
  readonly cache: { readonly seconds: number } | undefined
}

/** Who may see the data of a project. Undefined is no restriction. */
export interface Residency {
  /** Where the machines stand: ISO 3166-1 alpha-2 codes in lower case, `hk`, `cn`, `us`. */
  readonly regions: readonly string[] | undefined
  readonly providers: readonly ProviderId[] | undefined
}

/** A key, as the door knows it. Its secret is nowhere: only its hash is kept. */
export interface Key {
  readonly id: KeyId
  readonly project: ProjectId
  readonly name: string
  /** Whom usage by person counts it to; undefined for a key of the whole project. */
  readonly person: string | undefined
  readonly account: AccountPath
  readonly models: readonly string[] | undefined
  readonly expires: Date | undefined
  /** Calls a minute and calls at once, at each node. */
  readonly perMinute: number | undefined
  readonly atOnce: number | undefined
}

/** Who is at the door. */
export interface Caller {
  readonly key: Key
  readonly project: Project
}

/** Finds the caller of a key. Answers from memory where it can, and then without a promise: it stands in the way of every call. */
export interface Directory {
  /** @throws FeilunError (at once or by rejection) `model-key-invalid`, `model-key-expired`, `project-closed` */
  readonly callerOf: (secret: string) => Caller | Promise<Caller>
}
