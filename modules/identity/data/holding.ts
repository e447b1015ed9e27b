import type { RawBuilder } from 'kysely'
import type { Connection } from '#platform/database'
import type { Text } from '#platform/i18n'
import type { PartyId, PersonId } from '../model/actor.ts'
import type { Keeping } from './keeping.ts'

/** Whose data it is about: a person as they are now, with whom they act for. */
export interface Subject {
  readonly person: PersonId
  readonly name: string
  readonly email: string | undefined
  /** Their own party and those that they act for. */
  readonly parties: readonly PartyId[]
  /** Those of them that nobody else acts for: what is kept of these goes with the person. */
  readonly alone: readonly PartyId[]
}

/** A table, or a part of one, in which a module keeps something of people or parties. */
export interface HeldTable {
  readonly table: string
  /** What is kept there, in a few words. */
  readonly label: Text
  /** The columns by which it is somebody's: every one that names a person, a party or a case. */
  readonly named: readonly string[]
  /** What its person is given of it; without this it is a secret of ours that would only let somebody else in, or names others alone. */
  readonly shown?: {
    readonly columns: readonly string[]
    readonly of: (subject: Subject) => RawBuilder<boolean>
  }
}

/** Rows as they are given to their person, with what they are. */
export interface Exported {
  readonly label: Text
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** What it is kept for, and until when. */
export interface Purpose {
  readonly what: Text
  readonly until: Text
}

/** What stays after erasure, without the person, and why. */
export interface Stays {
  readonly what: Text
  readonly why: Text
}

/** Something that keeps a person from being erased now, and the page where it can be ended, if they can. */
export interface Hindrance {
  readonly why: Text
  readonly href?: string
}

/** What erasure would do here. */
export interface ErasurePlan {
  readonly goes: readonly Text[]
  readonly stays: readonly Stays[]
  readonly hindrances: readonly Hindrance[]
}

/** What was done with how many, by a word of ours: never whose. */
export interface Count {
  readonly what: string
  readonly count: number
}

/** What a module that keeps anything of people does for them: each implements it, and `apps/server/holdings.ts` lists all. */
export interface Holding {
  readonly id: string
  readonly name: Text
  readonly purposes: (keeping: Keeping) => readonly Purpose[]
  readonly tables: readonly HeldTable[]
  /** Everything that is kept of them, by table. `connection` is the owner's. */
  readonly exportOf: (connection: Connection, subject: Subject) => Promise<Readonly<Record<string, Exported>>>
  readonly plan: (connection: Connection, subject: Subject) => Promise<ErasurePlan>
  /** Erases in the owner's transaction, which has said that it erases; doing it twice is doing it once. */
  readonly erase: (connection: Connection, subject: Subject, now: Date) => Promise<readonly Count[]>
  /** Drops what was kept long enough, `keeping.batch` of each kind at most: it is asked again until nothing is left. */
  readonly retain: (connection: Connection, keeping: Keeping, now: Date) => Promise<readonly Count[]>
  /** Whether somebody who has not been here for long still has something that is under way or kept for a purpose. */
  readonly needs?: (connection: Connection, subject: Subject) => Promise<boolean>
  /** What was kept because they agreed is dropped when they take that back. */
  readonly withdraw?: (connection: Connection, subject: Subject, purpose: string) => Promise<void>
}
