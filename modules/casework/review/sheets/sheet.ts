import type { PersonId } from '#modules/identity'

/** A mark for one criterion of the stage, with the reviewer's own words for it. */
export interface Score {
  readonly criterion: string
  readonly score: number
  readonly reason: string
}

/** What a reviewer holds of a case: this, as canonical JSON, is what the commitment stands for. */
export interface Sheet {
  readonly case: string
  readonly stage: string
  /** Counted from 1: a case that comes back to a stage is scored anew. */
  readonly round: number
  readonly reviewer: PersonId
  /** In the order of the stage's criteria. */
  readonly scores: readonly Score[]
  /** What does not belong to any one criterion; may be empty. */
  readonly remark: string
}

/** A sheet that is being written: any part of it may be missing yet. */
export interface SheetDraft {
  readonly scores: readonly { readonly criterion: string; readonly score?: number; readonly reason: string }[]
  readonly remark: string
}
