import type { StageKind } from '#modules/packs'
import type { MoveKind, Step } from '../process/model.ts'

/** Who has to act for a case to go on. */
export const WAITS = ['applicant', 'programme-officer', 'reviewer', 'approver', 'payment', 'nobody'] as const
export type WaitsFor = (typeof WAITS)[number]

/** How it stands with a case: still being written, on its way, with an award, or over without one. */
export const STANDINGS = ['draft', 'open', 'awarded', 'over'] as const
export type CaseStanding = (typeof STANDINGS)[number]

export const RESULTS = ['completed', 'refused', 'declined', 'lapsed', 'withdrawn'] as const
export type CaseResult = (typeof RESULTS)[number]

/** A move of the process, and, where it comes to an award, how much in minor units. */
export interface Transition {
  readonly kind: MoveKind
  readonly amount?: number | undefined
}

export type { MoveKind, StageKind, Step }
