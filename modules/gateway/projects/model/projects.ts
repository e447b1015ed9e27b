import type { AccountView, Minor } from '#modules/accounts'
import type { Actor, Holding } from '#modules/identity'
import type { KeyId, ProjectId } from '../../model/ids.ts'
import type { Key, Project } from '../../model/project.ts'

/** Who acts: somebody who has signed in and is asked what they may do, or a part of the program that has asked already (`cli`, a case). */
export type By = Actor | { readonly job: string }

/** What whoever manages a project may set. */
export type ProjectSettings = Pick<Project, 'name' | 'models' | 'residency' | 'guard' | 'content' | 'cache'>

export interface ProjectView extends Project {
  /** Under which scheme it was opened, where it was under one. */
  readonly scheme: string | undefined
  readonly opened: Date
}

export interface NewProject extends Partial<Omit<ProjectSettings, 'name'>> {
  readonly name: string
  /** A UUID. */
  readonly party: string
  /** An id of the pack. */
  readonly measure: string
  readonly scheme?: string | undefined
  /** The most that it may spend, in millionths of a US dollar. Undefined is as much as the levels above allow. */
  readonly limit?: Minor | undefined
  /** Opening twice with one id is opening once: a case gives its own. */
  readonly id?: ProjectId
}

/** What whoever manages a project may set of a key. */
export type KeySettings = Pick<Key, 'name' | 'person' | 'models' | 'expires' | 'perMinute' | 'atOnce'>

export interface KeyView extends Key {
  /** The last four signs of the secret, for people to recognise it. */
  readonly tail: string
  readonly made: Date
  readonly withdrawn: Date | undefined
  /** Until when the secret before this one is valid besides; undefined where there is none. */
  readonly formerUntil: Date | undefined
}

export interface NewKey extends Partial<Omit<KeySettings, 'name'>> {
  readonly name: string
  readonly limit?: Minor | undefined
}

/** A key with its secret, which is told this once and kept nowhere. */
export interface MadeKey {
  readonly key: KeyView
  readonly secret: string
}

export type BudgetLevel =
  | { readonly level: 'measure'; readonly measure: string }
  | { readonly level: 'organisation'; readonly measure: string; readonly party: string }
  | { readonly level: 'project'; readonly project: ProjectId }
  | { readonly level: 'key'; readonly key: KeyId }

/** One thing that was done to a project or a key. Only ever added to. */
export interface Change {
  readonly number: number
  readonly at: Date
  /** A person's id, or the name of a part of the program. */
  readonly by: string
  readonly name: string
  readonly kind:
    | 'project-opened'
    | 'project-changed'
    | 'project-paused'
    | 'project-reopened'
    | 'project-closed'
    | 'key-made'
    | 'key-changed'
    | 'key-rotated'
    | 'key-withdrawn'
    | 'limit-set'
  readonly project: ProjectId | undefined
  readonly key: KeyId | undefined
  /** What it was changed to, as far as it can be told: never a secret. */
  readonly what: Readonly<Record<string, unknown>>
}

/**
 * Projects and their keys. Every act is recorded, takes effect on every node within about a second, and refuses with `not-permitted` whoever may not and with
 * `project-unknown` what is not there or not theirs to see.
 */
export interface Projects {
  readonly holding: Holding
  /** @throws FeilunError `not-permitted`, `request-invalid`, `account-path-invalid` */
  readonly open: (by: By, project: NewProject) => Promise<ProjectView>
  /** The newest first, at most 200; `before` goes on from one. Of one party, or of all that may be seen. */
  readonly list: (
    by: By,
    page?: { readonly party?: string; readonly before?: ProjectId },
  ) => Promise<readonly ProjectView[]>
  readonly project: (by: By, id: ProjectId) => Promise<ProjectView>
  readonly change: (by: By, id: ProjectId, settings: Partial<ProjectSettings>) => Promise<ProjectView>
  /** Calls that run go on and are settled. A closed project stays closed. @throws FeilunError `project-closed` */
  readonly setState: (by: By, id: ProjectId, state: Project['state']) => Promise<ProjectView>
  readonly keys: (by: By, project: ProjectId) => Promise<readonly KeyView[]>
  /** @throws FeilunError `project-closed`, `request-invalid` */
  readonly makeKey: (by: By, project: ProjectId, key: NewKey) => Promise<MadeKey>
  readonly changeKey: (by: By, key: KeyId, settings: Partial<KeySettings>) => Promise<KeyView>
  /** A new secret; the one before it stays valid for so long besides. @throws FeilunError `model-key-invalid` where it was withdrawn */
  readonly rotateKey: (by: By, key: KeyId, grace: { readonly seconds: number }) => Promise<MadeKey>
  readonly withdrawKey: (by: By, key: KeyId) => Promise<KeyView>
  /**
   * Sets or lifts what may be spent at a level. Slices that nodes have leased there and do not use are called back first. Whoever manages a project sets the
   * limits of its keys; the levels above are for those who open projects.
   * @throws FeilunError `limit-too-low` (with what is spent and held there)
   */
  readonly setLimit: (by: By, at: BudgetLevel, limit: Minor | undefined) => Promise<AccountView>
  /** What has been spent and is held, at each level from the measure down to the project's keys. */
  readonly budgets: (by: By, project: ProjectId) => Promise<readonly AccountView[]>
  /** The newest first, at most 100. */
  readonly changes: (by: By, project: ProjectId, before?: number) => Promise<readonly Change[]>
}
