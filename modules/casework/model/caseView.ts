import type { PlainDate } from '#engines/rules'
import type { Unit } from '#modules/accounts'
import type { PartyView } from '#modules/identity'
import type { Language, Text } from '#platform/i18n'
import type { CaseAnswer, CaseFile } from './answer.ts'
import type { EventKind, EventRole } from './event.ts'
import type { CaseId, Reference } from './ids.ts'
import type { Mover } from '../process/model.ts'
import type { CaseResult, CaseStanding, StageKind, Step, WaitsFor } from './stage.ts'

/** A case in a list. */
export interface CaseLine {
  readonly reference: Reference
  readonly scheme: string
  readonly title: Text
  readonly party: PartyView
  readonly stage: { readonly id: string; readonly kind: StageKind; readonly name: Text; readonly since: Date }
  readonly step: Step
  readonly waitsFor: WaitsFor
  readonly standing: CaseStanding
  readonly result: CaseResult | undefined
  /** Before this nobody can act: an outcome, months after the award. */
  readonly opens: Date | undefined
  /** The first instant that is too late. */
  readonly due: Date | undefined
  readonly started: Date
  readonly submitted: Date | undefined
}

/** A page of a list; `after` asks for the next one. */
export interface Page<Line> {
  readonly lines: readonly Line[]
  readonly after: string | undefined
}

/** What the viewer can do with a case as it stands now. */
export const OPEN_ACTS = [
  'answer',
  'submit',
  'withdraw',
  'reply',
  'accept',
  'decline',
  'report',
  'tell-outcome',
  'appeal',
  'check',
  'ask',
  'accept-report',
  'return-report',
  'assign',
  'decide',
  'review',
] as const
export type OpenAct = (typeof OPEN_ACTS)[number]

/** What comes next: who has to act, what it is, and by when. `opens` says that it cannot be done before. */
export interface Next {
  readonly who: WaitsFor
  readonly stage: string
  readonly name: Text
  readonly opens: Date | undefined
  readonly due: Date | undefined
  /** While a question waits for the applicant no time runs. */
  readonly clock: 'runs' | 'stands'
}

export interface TimelineEntry {
  readonly seq: number
  readonly at: Date
  readonly kind: EventKind
  readonly role: EventRole
  /** The name of the stage that it is about, if any. */
  readonly stage: Text | undefined
}

export interface CaseMessage {
  readonly id: string
  readonly kind: 'question' | 'reply' | 'returned' | 'appeal' | 'withdrawal'
  readonly answers: string | undefined
  readonly from: 'applicant' | 'office'
  /** Undefined once erased. */
  readonly words: string | undefined
  readonly at: Date
}

/** What a check found: the applicant sees it where it refused them. */
export interface CheckView {
  readonly stage: string
  readonly name: Text
  readonly outcome: 'pass' | 'refuse'
  readonly points: readonly {
    readonly point: string
    readonly text: Text
    readonly met: boolean
    readonly note: string
  }[]
  readonly reasons: readonly GivenReason[]
  readonly at: Date
}

/** A reason that the process allows, with what was written to it. */
export interface GivenReason {
  readonly reason: string
  readonly text: Text
  readonly words: string
}

export interface DecisionView {
  readonly number: number
  readonly stage: string
  readonly outcome: 'approve' | 'refuse' | 'uphold' | 'overturn'
  readonly at: Date
  readonly reasons: readonly GivenReason[]
  /** In minor units of `unit`. */
  readonly amount: number | undefined
  readonly unit: string | undefined
  /** The rules engine's decision with its tree of reasons, as it was recorded; its citations are those of the pack of `packHash`. */
  readonly criteria: unknown
  /** The facts it was made with; undefined once erased. */
  readonly facts: unknown
  /** What the reviewers came to, by criterion. */
  readonly scores: unknown
  readonly decidedOn: string
  readonly packHash: string
  readonly packVersion: string
}

export interface AwardView {
  /** In minor units. */
  readonly amount: number
  readonly unit: Unit
  /** Whether part of it is still set aside in the ledger. */
  readonly held: boolean
  /** When it was accepted or, where nothing is offered, decided. */
  readonly since: Date | undefined
  readonly paid: number
  readonly payments: readonly PaymentView[]
}

export interface PaymentView {
  readonly stage: string
  readonly name: Text
  readonly amount: number
  readonly state: 'ordered' | 'paid' | 'returned'
  readonly ordered: Date
  readonly paid: Date | undefined
}

export interface MilestoneView {
  readonly stage: string
  readonly name: Text
  readonly share: number
  readonly amount: number
  readonly state: 'open' | 'reported' | 'returned' | 'accepted' | 'paid' | 'lapsed'
  readonly due: Date | undefined
}

/** A stage that comes after the one that a case is in, if all goes well. */
export interface Ahead {
  readonly stage: string
  readonly name: Text
  /** Who acts at it; nobody at an end. */
  readonly who: Mover | undefined
  /** The first day on which it can be done, where that is not at once. */
  readonly from: PlainDate | undefined
  /** The last day for it, if everything before takes all of its days. An end has none. */
  readonly until: PlainDate | undefined
  /** Whether it comes only if what is still to be decided is decided for the applicant. */
  readonly depends: boolean
}

/** What somebody who may see a case sees of it. */
export interface CaseView extends CaseLine {
  readonly id: CaseId
  readonly version: number
  readonly language: Language
  readonly process: string
  /** The version under which it runs; a draft runs under the pack in use. */
  readonly pack: { readonly hash: string; readonly version: string }
  /** Whether the process is an example, because no source says how the scheme decides. */
  readonly example: Text | undefined
  readonly next: Next | undefined
  /** What follows, in order, if all goes well: nothing of a case that is over or at an appeal. */
  readonly ahead: readonly Ahead[]
  readonly acts: readonly OpenAct[]
  readonly appealUntil: Date | undefined
  readonly closed: Date | undefined
  readonly erased: boolean
  readonly answers: readonly CaseAnswer[]
  /** Bank accounts, by their last digits. */
  readonly sealed: readonly { readonly stage: string; readonly ask: string; readonly masked: string }[]
  readonly files: readonly CaseFile[]
  readonly timeline: readonly TimelineEntry[]
  readonly messages: readonly CaseMessage[]
  readonly checks: readonly CheckView[]
  readonly decisions: readonly DecisionView[]
  readonly award: AwardView | undefined
  readonly milestones: readonly MilestoneView[]
}
