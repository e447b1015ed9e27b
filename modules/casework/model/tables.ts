import type { Generated } from 'kysely'
import type { Unit } from '#modules/accounts'
import type { Assurance, PartyId } from '#modules/identity'
import type { Language } from '#platform/i18n'
import type { FileKind } from './answer.ts'
import type { Audience, EventKind, EventRole } from './event.ts'
import type { CaseId, Reference } from './ids.ts'
import type { CaseResult, CaseStanding, StageKind, Step, WaitsFor } from './stage.ts'

/** The tables of casework, as `migrations/` makes them. JSON columns are `unknown` until a reader has checked them. */
export interface CaseRow {
  readonly id: CaseId
  readonly reference: Reference
  readonly scheme: string
  readonly process: string
  readonly party: PartyId
  readonly party_kind: string
  readonly applicant: string
  readonly pack_hash: string | null
  readonly pack_version: string | null
  readonly stage: string
  readonly stage_kind: StageKind
  readonly step: Step
  readonly waits_for: WaitsFor
  readonly stage_since: Date
  readonly round: number
  readonly opens: Date | null
  readonly due: Date | null
  readonly stage_due: Date | null
  readonly paused_since: Date | null
  readonly version: number
  readonly language: Language
  readonly standing: CaseStanding
  readonly result: CaseResult | null
  readonly appeal_until: Date | null
  readonly appealed: boolean
  readonly outcomes_from: Date | null
  readonly once: boolean
  /** In minor units. */
  readonly award_amount: number | null
  readonly award_unit: Unit | null
  readonly award_account: string | null
  readonly hold: string | null
  readonly holds: number
  readonly started: Date
  readonly submitted: Date | null
  readonly awarded: Date | null
  readonly closed: Date | null
  readonly erased: Date | null
  /** When its party was told that the draft will be emptied. */
  readonly warned: Date | null
}

export interface AnswerRow {
  readonly case_id: string
  readonly stage: string
  readonly ask: string
  readonly value: unknown
  readonly assurance: Assurance
  readonly origin: string
  readonly at: Date
  readonly by: string
  readonly frozen: Date | null
}

export interface SealedRow {
  readonly case_id: string
  readonly stage: string
  readonly ask: string
  readonly sealed: string
  readonly masked: string
  readonly at: Date
  readonly by: string
  readonly frozen: Date | null
}

export interface FileRow {
  readonly id: string
  readonly case_id: string
  readonly stage: string
  readonly ask: string
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  readonly sha256: string
  readonly bytes: Buffer | null
  readonly scanned_by: string
  readonly at: Date
  readonly by: string
  readonly frozen: Date | null
}

export interface EventRow {
  readonly case_id: string
  readonly seq: number
  readonly position: Generated<number>
  readonly at: Date
  readonly actor: string | null
  readonly role: EventRole
  readonly kind: EventKind
  readonly audience: Audience
  readonly body: unknown
  readonly content_hash: string | null
  readonly prev: string
  readonly hash: string
}

export interface CheckRow {
  readonly case_id: string
  readonly stage: string
  readonly number: number
  readonly outcome: 'pass' | 'refuse'
  readonly points: unknown
  readonly reasons: unknown
  readonly by: string
  readonly at: Date
}

export interface MessageRow {
  readonly id: string
  readonly case_id: string
  readonly stage: string
  readonly kind: 'question' | 'reply' | 'returned' | 'appeal' | 'withdrawal'
  readonly answers: string | null
  readonly by: string
  readonly words: string | null
  readonly at: Date
}

export interface MilestoneRow {
  readonly case_id: string
  readonly stage: string
  readonly round: number
  readonly share: number
  readonly amount: number
  readonly state: 'open' | 'reported' | 'returned' | 'accepted' | 'paid' | 'lapsed'
  readonly due: Date | null
  readonly reported: Date | null
  readonly accepted: Date | null
  readonly accepted_by: string | null
  readonly paid: Date | null
}

export interface PaymentRow {
  readonly case_id: string
  readonly stage: string
  readonly round: number
  readonly key: string
  readonly hold: string
  readonly share: number
  readonly amount: number
  readonly unit: string
  readonly state: 'ordered' | 'paid' | 'returned'
  readonly ordered: Date
  readonly paid: Date | null
}

export interface OutcomeRow {
  readonly case_id: string
  readonly stage: string
  readonly round: number
  readonly scheme: string
  readonly after_months: number
  readonly answers: unknown
  readonly at: Date
}

export interface CaseworkTables {
  readonly casework_case: CaseRow
  readonly casework_answer: AnswerRow
  readonly casework_sealed: SealedRow
  readonly casework_file: FileRow
  readonly casework_head: { readonly case_id: string; readonly seq: number; readonly hash: string; readonly at: Date }
  readonly casework_event: EventRow
  readonly casework_content: {
    readonly case_id: string
    readonly seq: number
    readonly salt: Buffer | null
    readonly body: unknown
    readonly erased: Date | null
  }
  readonly casework_checkpoint: {
    readonly number: number
    readonly at: Date
    readonly position: number
    readonly events: number
    readonly digest: string
    readonly prev: string
    readonly hash: string
  }
  readonly casework_check: CheckRow
  readonly casework_message: MessageRow
  readonly casework_milestone: MilestoneRow
  readonly casework_payment: PaymentRow
  readonly casework_outcome: OutcomeRow
  readonly casework_key: {
    readonly person: string
    readonly key: string
    readonly act: string
    readonly fingerprint: string
    readonly case_id: string
    readonly at: Date
  }
}
