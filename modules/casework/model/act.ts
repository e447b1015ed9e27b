import type { PlainDate } from '#engines/rules'
import type { Actor, Action } from '#modules/identity'
import type { LoadedPack, Process, Stage } from '#modules/packs'
import type { Connection } from '#platform/database'
import type { EventRole, NewEvent } from './event.ts'
import type { ProcessMachine } from '../process/index.ts'
import type { CaseNotice } from './notice.ts'
import type { CaseView } from './caseView.ts'
import type { CaseworkNeeds } from './needs.ts'
import type { Transition } from './stage.ts'
import type { CaseRow } from './tables.ts'

/** Every act says which state of the case its page showed: another is `case-moved-on`. */
export interface OnVersion {
  readonly version: number
}
/** And, where a button could be pressed twice, a key made for the page: the same again gives the first result again. */
export interface Once extends OnVersion {
  readonly key: string
}

export interface Recorded {
  readonly seq: number
  readonly hash: string
  readonly contentHash: string | undefined
}

/** One act on one case that is locked until it is kept or refused as a whole. */
export interface Act {
  readonly needs: CaseworkNeeds
  readonly connection: Connection
  /** Undefined for a job. */
  readonly actor: Actor | undefined
  /** In which role it is done. */
  readonly role: EventRole
  /** As it is now; `move` replaces it. */
  readonly row: () => CaseRow
  readonly pack: LoadedPack
  readonly process: Process
  /** The stage in which the case is now. */
  readonly stage: () => Stage
  /** Never before the case's last event, whatever the clock says. */
  readonly at: Date
  /** The day in the pack's time zone. */
  readonly today: PlainDate
  readonly record: (event: NewEvent) => Promise<Recorded>
  /**
   * Moves the case on, with all that comes of it: an award is held or released, a payment ordered, the next stage's days begun, events written,
   * the party told. Where the process comes to an award here (`awardsAt`), `approve` and `overturn` say how much.
   * @throws FeilunError `act-not-open` where the process does not provide for it here, `limit-exceeded` where there is no money for an award
   */
  readonly move: (transition: Transition) => Promise<void>
  /** Changes columns of the case itself. */
  readonly change: (columns: Partial<CaseRow>) => Promise<void>
  readonly tell: (
    notice: Omit<CaseNotice, 'href' | 'params'> & { readonly params?: CaseNotice['params'] },
  ) => Promise<void>
}

/** The same with the machine of its process. */
export interface OpenedAct extends Act {
  readonly machine: ProcessMachine
}

/** What is asked of a case, before it is known whether it may be done. */
export interface Asked {
  readonly action: Action
  /** In which role the event is written. */
  readonly role: EventRole
  readonly reference: string
  readonly version: number | undefined
  /** With the act's name and all of its input, for the key. */
  readonly once?: { readonly key: string; readonly act: string; readonly input: unknown }
}

/** Runs `work` as one transaction of the actor, counts the case's version up, and shows the case then. */
export type ActOn = (actor: Actor, asked: Asked, work: (act: OpenedAct) => Promise<void>) => Promise<CaseView>
