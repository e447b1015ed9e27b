import type { PartyId, PersonId } from '#modules/identity'
import type { CaseId, Reference } from './ids.ts'

/** The tables that the review writes (`review/`), beside those of `tables.ts`. */
export interface AssignmentRow {
  readonly id: string
  readonly case_id: CaseId
  readonly stage: string
  readonly round: number
  readonly reviewer: PersonId
  readonly reference: Reference
  readonly scheme: string
  readonly party: PartyId
  readonly assigned: Date
  readonly assigned_by: PersonId
  readonly due: Date | null
  readonly conflict: 'undeclared' | 'none' | 'conflict'
  readonly declared: Date | null
  readonly declaration: string | null
  readonly opened: Date | null
  readonly done: Date | null
  readonly withdrawn: Date | null
  readonly withdrawn_why: string | null
}

export interface SheetRow {
  readonly assignment: string
  readonly case_id: CaseId
  readonly stage: string
  readonly round: number
  readonly reviewer: PersonId
  readonly scores: unknown
  readonly remarks: string | null
  readonly version: number
  readonly saved: Date
  readonly salt: Buffer | null
  readonly commitment: string | null
  readonly locked: Date | null
}

export interface ModerationRow {
  readonly case_id: CaseId
  readonly stage: string
  readonly round: number
  readonly number: number
  readonly at: Date
  readonly by: PersonId
  readonly role: string
  readonly criterion: string | null
  readonly score: number | null
  readonly words: string
  readonly signature: string
}

export interface DecisionRow {
  readonly case_id: CaseId
  readonly number: number
  readonly stage: string
  readonly outcome: 'approve' | 'refuse' | 'uphold' | 'overturn'
  readonly by: PersonId
  readonly role: string
  readonly at: Date
  readonly reasons: unknown
  readonly amount: number | null
  readonly unit: string | null
  readonly subject: string
  readonly criteria: unknown
  /** Salted SHA-256 of the canonical JSON of `criteria`; the salt is kept with the facts. */
  readonly criteria_hash: string
  readonly facts: unknown
  readonly facts_hash: string
  readonly decided_on: string
  readonly pack_hash: string
  readonly pack_version: string
  readonly scores: unknown
  readonly event_seq: number
}

/** One review: a case at a stage, for the first time or again. */
export interface ReviewRow {
  readonly case_id: CaseId
  readonly stage: string
  readonly round: number
  /** How many sheets it takes. */
  readonly needed: number
  readonly begun: Date
  /** When all sheets were locked and shown. */
  readonly revealed: Date | null
}

export interface ReviewTables {
  readonly casework_review: ReviewRow
  readonly casework_assignment: AssignmentRow
  readonly casework_sheet: SheetRow
  readonly casework_moderation: ModerationRow
  readonly casework_decision: DecisionRow
}
