import type { Role } from '#modules/identity'
import type { Json } from '#platform/audit'

/** What happened. Each act writes one or more; the body of each is free of anything personal. */
export const EVENT_KINDS = [
  'started',
  'answered',
  'file-added',
  'file-removed',
  'submitted',
  'withdrawn',
  'stage-entered',
  'check-passed',
  'check-refused',
  'asked',
  'replied',
  'assigned',
  'assignment-withdrawn',
  'conflict-declared',
  'opened',
  'sheet-locked',
  'sheets-revealed',
  'moderated',
  'decided',
  'award-held',
  'award-released',
  'offer-accepted',
  'offer-declined',
  'reported',
  'report-accepted',
  'report-returned',
  'payment-ordered',
  'payment-returned',
  'paid',
  'outcome-told',
  'lapsed',
  'appealed',
  'closed',
  'erased',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export type EventRole = Role | 'job'

/** `office` is for officers, approvers and auditors only. */
export type Audience = 'all' | 'office'

/** What an act adds to the log. */
export interface NewEvent {
  readonly kind: EventKind
  readonly role: EventRole
  readonly audience: Audience
  /** Ids, sums and amounts. */
  readonly body: Readonly<Record<string, Json>>
  /** Words and answers: kept salted and apart, so that they can be erased while the chain still holds. */
  readonly content?: Readonly<Record<string, Json>>
}

/** An event as it is kept. */
export interface CaseEvent extends Omit<NewEvent, 'content'> {
  readonly seq: number
  readonly at: Date
  /** A person's id; undefined for a job. */
  readonly actor: string | undefined
  readonly contentHash: string | undefined
  readonly prev: string
  readonly hash: string
}
