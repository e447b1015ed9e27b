import type { Accounts } from '#modules/accounts'
import type { Connection, Database } from '#platform/database'
import type { Admission } from '../model/admission.ts'
import type { CallRecord } from '../model/call.ts'

/** Stores records in the caller's transaction; one that is there already is left alone. */
export type StoreRecords = (connection: Connection, records: readonly CallRecord[]) => Promise<unknown>

/** Something that an operator must know: each says what is not being done. */
export interface AdmissionFault {
  readonly kind:
    /** Nothing can be put on record: no call is let in. */
    | 'spool-unwritable'
    /** A line on record cannot be read; its call counts as unknown. */
    | 'spool-damaged'
    /** Calls cannot be stored for now: they stay on record here. */
    | 'store-behind'
    /** Another node has taken this one for dead: no call is let in until it is started again. */
    | 'node-adopted'
    /** A call came to more than the budget had. */
    | 'overrun'
  readonly detail: string
}

export interface AdmissionSettings {
  /** How a call is settled of which nobody knows how it ended: at the most that it can have cost, or at nothing. */
  readonly unknown: 'worst-case' | 'nothing'
  /** How long after a node's end its unknown calls wait for that rule. */
  readonly unknownAfterMs: number
  /** When a slice that nobody gave back ends by itself: far above the longest call. */
  readonly leaseMs: number
  /** A slice that was not drawn on for so long goes back. */
  readonly idleMs: number
  /** The most that one slice may be, in millionths of a US dollar. */
  readonly sliceMost: number
  /** How long a call waits for what other nodes give back, and for a ledger that is slow. */
  readonly wantMs: number
  readonly ledgerMs: number
  /** How often to look for what others want, to move what is on record into the store, and for nodes that ended. */
  readonly lookMs: number
  readonly flushMs: number
  readonly adoptMs: number
}

export interface AdmissionNeeds {
  readonly database: Database
  /** The same database: the node's own connection, which says that it lives. */
  readonly databaseUrl: string
  readonly ledger: Accounts
  /** `FEILUN_DATA/gateway`: each node has a folder of its own in it. Must be on a local disk. */
  readonly folder: string
  readonly now: () => Date
  /** A new UUID. */
  readonly newId: () => string
  readonly storeCalls: StoreRecords
  readonly onFault: (fault: AdmissionFault) => void
  readonly settings?: Partial<AdmissionSettings>
}

/** How it stands, for health and metrics. Amounts in millionths of a US dollar. */
export interface AdmissionState {
  readonly node: string
  readonly isReady: boolean
  readonly running: number
  readonly waiting: number
  /** Leased and not drawn on. */
  readonly idle: number
  readonly held: number
  /** Bytes on record that are not in the store yet. */
  readonly behind: number
}

export interface OwnAdmission extends Admission {
  readonly state: () => AdmissionState
  /** Moves everything that is on record into the store. */
  readonly flush: () => Promise<void>
  /** Takes up what nodes that ended left in this folder; done at the start and from time to time. Gives how many. */
  readonly adopt: () => Promise<number>
  /** Lets nothing more in, stores what is on record, gives back what is not in use. Calls that still run are settled by whoever adopts the folder. */
  readonly close: () => Promise<void>
}
