import type { Written } from './written.ts'

/** The name under which a reviewer says what a text is. */
export const ofSource = 'source'

export const decisionKinds = ['described', 'accepted', 'rejected', 'reopened'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const rejections = [
  'misread',
  'not-of-the-programme',
  'wrong-measure',
  'said-already',
  'doubtful',
  'other',
] as const
export type Rejection = (typeof rejections)[number]

/** What a decision was made on and came to; kept as JSON. */
export interface DecisionBody {
  /** Places in the text with the first 8 hex digits of each span's SHA-256. */
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly sum: string }[]
  /** Names the code that found the candidate. */
  readonly engine?: string
  /** What was found, as it was read. */
  readonly found?: {
    readonly kind: string
    readonly words: string
    readonly confidence: number
    readonly voice: string
  }
  /** Why its reviewer took for a report of the Government what was read as opinion. */
  readonly overruled?: string
  /** The amendments that the acceptance came to. */
  readonly amendments?: readonly number[]
  readonly rejected?: Rejection
  /** For a text: what the reviewer says that it is. */
  readonly source?: Written
}

/** One decision of a reviewer, as it is kept. */
export interface Decision {
  readonly sha256: string
  readonly candidate: string
  /** Counted from 1. */
  readonly turn: number
  readonly at: Date
  readonly by: string
  readonly decision: DecisionKind
  readonly reason: string | undefined
  readonly body: DecisionBody
}
