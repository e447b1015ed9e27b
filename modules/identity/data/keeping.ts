/** How long what is kept, in days; and how many rows of a kind go at once. Plain defaults: whoever runs the service sets their own. */
export interface Keeping {
  /** A draft that nobody goes on with. */
  readonly draftDays: number
  /** Before that its party is told so. */
  readonly warnDays: number
  /** What a case holds after it was closed, and a message to the bank after it was sent. */
  readonly closedDays: number
  readonly readDays: number
  /** Somebody who does not come back and has nothing under way. */
  readonly inactiveDays: number
  /** An address that never confirmed what it was signed up for. */
  readonly unconfirmedDays: number
  readonly noticeDays: number
  readonly batch: number
}

export const usualKeeping: Keeping = {
  draftDays: 90,
  warnDays: 14,
  closedDays: 2_557,
  readDays: 2_557,
  inactiveDays: 730,
  unconfirmedDays: 7,
  noticeDays: 730,
  batch: 200,
}

/** So many days before. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)
