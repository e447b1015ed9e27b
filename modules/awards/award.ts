import type { Minor, Unit } from '#modules/accounts'
import type { Text } from '#platform/i18n'

/** Who an award went to. A person has no name here. */
export type Recipient =
  | { readonly kind: 'organisation'; readonly id: string; readonly name: string; readonly partyKind: string }
  | { readonly kind: 'person' }

export interface AwardPayment {
  readonly stage: string
  readonly round: number
  readonly amount: Minor
  /** `2026-11-22`. Undefined while the bank has not said that it arrived. */
  readonly paid: string | undefined
}

export interface AwardMilestone {
  readonly stage: string
  readonly round: number
  readonly name: Text
  readonly due: string | undefined
  readonly met: string | undefined
  readonly state: 'scheduled' | 'met' | 'not-met'
}

/** What became of it, as the recipient said some months later. */
export interface AwardOutcome {
  readonly afterMonths: number
  readonly reported: string
}

/** An award as the public may know it. Days are the city's. */
export interface Award {
  /** `FL-2026-000123-C` */
  readonly reference: string
  readonly scheme: { readonly id: string; readonly title: Text; readonly summary: Text }
  readonly measure: string
  /** Who funds it: an office of the pack, or nobody whom a source names. */
  readonly funder: { readonly id: string; readonly name: Text } | undefined
  readonly recipient: Recipient
  readonly amount: Minor
  readonly unit: Unit
  readonly awarded: string
  readonly paid: Minor
  readonly payments: readonly AwardPayment[]
  readonly milestones: readonly AwardMilestone[]
  readonly outcomes: readonly AwardOutcome[]
  readonly state: 'running' | 'completed' | 'ended'
  readonly closed: string | undefined
  /** Decided by a process that no source publishes: a demonstration, and no award of the city's. */
  readonly isExample: boolean
  /** The newest of its days. */
  readonly modified: string
}
