import type { Minor } from '#modules/accounts'
import type { ExceptionKind, ReportRow, Says } from '../store/tables.ts'

/** What taking in a report came to. */
export interface TakenIn {
  readonly report: string
  readonly kind: ReportRow['kind']
  /** The same bytes were taken in before; nothing has changed, and the counts are those of then. */
  readonly seenBefore: boolean
  readonly paid: number
  readonly returned: number
  /** What was known already, or says that money is under way. */
  readonly already: number
  readonly exceptions: number
}

/** Something in a report that a person has to look at. */
export interface ReportException {
  readonly report: string
  readonly position: number
  readonly kind: ReportRow['kind']
  readonly at: Date
  readonly why: ExceptionKind
  readonly endToEnd: string
  readonly says: Says
  readonly amount: Minor | undefined
  readonly currency: string | undefined
  readonly bankReference: string | undefined
  /** The case that the order is for, where the order is known. */
  readonly reference: string | undefined
}
