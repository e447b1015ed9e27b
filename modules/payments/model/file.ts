import type { Minor, Unit } from '#modules/accounts'
import type { PersonId } from '#modules/identity'
import type { EventKind } from '../store/tables.ts'
import type { OrderView } from './order.ts'

declare const fileBrand: unique symbol
/** A UUID. */
export type FileId = string & { readonly [fileBrand]: true }

/** Who did something and when. The name is as it stood then. */
export interface Signed {
  readonly person: PersonId
  readonly name: string
  readonly at: Date
}

interface FileBase {
  readonly id: FileId
  /** What people call it: 1, 2, 3, … */
  readonly number: number
  readonly orders: number
  readonly total: Minor
  readonly currency: Unit
  readonly schemes: readonly string[]
  readonly prepared: Signed
}

/** What goes to the bank at once. */
export type FileView =
  | (FileBase & { readonly state: 'prepared' })
  | (FileBase & { readonly state: 'withdrawn'; readonly closed: Signed })
  | (FileBase & {
      readonly state: 'released'
      readonly closed: Signed
      readonly messageId: string
      readonly executeOn: string
      readonly sha256: string
      readonly bytes: number
    })

export interface FileWithOrders {
  readonly file: FileView
  /** In their order in the file, each with what the bank calls it. */
  readonly lines: readonly { readonly order: OrderView; readonly endToEnd: string; readonly sharedAccount: boolean }[]
  readonly history: readonly { readonly at: Date; readonly name: string; readonly kind: EventKind }[]
}
