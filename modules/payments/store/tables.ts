import type { Generated } from 'kysely'
import type { Connection } from '#platform/database'
import type { OrderState } from '../model/order.ts'

export interface OrderRow {
  readonly id: string
  readonly key: string
  readonly hold: string
  readonly amount: number
  readonly currency: string
  readonly case_id: string
  readonly reference: string
  readonly stage: string
  readonly scheme: string
  readonly party: string
  readonly payee_sealed: string
  readonly payee_mark: string
  readonly payee_tail: string
  readonly payee_to_check: boolean
  readonly again_of: string | null
  readonly state: OrderState
  readonly ordered_by: string
  readonly ordered_at: Date
  readonly changed_at: Date
}

export interface FileRow {
  readonly id: string
  readonly number: number
  readonly state: 'prepared' | 'released' | 'withdrawn'
  readonly orders: number
  readonly total: number
  readonly currency: string
  readonly schemes: readonly string[]
  readonly prepared_by: string
  readonly prepared_name: string
  readonly prepared_at: Date
  readonly closed_by: string | null
  readonly closed_name: string | null
  readonly closed_at: Date | null
  readonly message_id: string | null
  readonly execute_on: string | null
  readonly sealed: string | null
  readonly sha256: string | null
  readonly bytes: number | null
}

export interface LineRow {
  readonly order_id: string
  readonly file_id: string
  readonly position: number
  readonly end_to_end: string
}

export type EventKind =
  | 'batched'
  | 'unbatched'
  | 'released'
  | 'downloaded'
  | 'shown'
  | 'paid'
  | 'returned'
  | 'cancelled'
  | 'payee-confirmed'
  | 'payee-changed'

export interface EventRow {
  readonly id: number
  readonly at: Date
  readonly actor: string
  readonly name: string
  readonly order_id: string | null
  readonly file_id: string | null
  readonly kind: EventKind
  readonly note: string | null
}

export interface ReportRow {
  readonly id: string
  readonly sha256: string
  readonly kind: 'pain.002' | 'camt.054' | 'csv'
  readonly bytes: number
  readonly at: Date
  readonly actor: string
  readonly name: string
}

export type Says = 'paid' | 'returned' | 'under-way' | 'unclear'
export type ExceptionKind = 'unknown' | 'amount' | 'duplicate' | 'contradiction' | 'not-released' | 'unclear'

export interface ReportLineRow {
  readonly report_id: string
  readonly position: number
  readonly end_to_end: string
  readonly says: Says
  readonly amount: number | null
  readonly currency: string | null
  readonly bank_reference: string | null
  readonly reason: string | null
  readonly order_id: string | null
  readonly came_to: 'changed' | 'already' | 'exception'
  readonly exception: ExceptionKind | null
  readonly settled_by: string | null
  readonly settled_name: string | null
  readonly settled_at: Date | null
  readonly settled_note: string | null
}

interface PaymentTables {
  readonly payment_order: OrderRow
  readonly payment_file: Omit<FileRow, 'number'> & { readonly number: Generated<number> }
  readonly payment_line: LineRow
  readonly payment_event: Omit<EventRow, 'id'> & { readonly id: Generated<number> }
  readonly payment_report: ReportRow
  readonly payment_report_line: ReportLineRow
}

export const tables = (connection: Connection) => connection.tables<PaymentTables>()
