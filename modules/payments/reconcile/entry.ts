import type { Minor } from '#modules/accounts'
import type { ReportRow, Says } from '../store/tables.ts'

/** One thing that a report says of a transfer, or of all transfers of a message. */
export interface Entry {
  /** What we had called the transfer; empty where the report names none. */
  readonly endToEnd: string
  /** Said of every transfer of this message of ours. */
  readonly wholeMessage?: string
  readonly says: Says
  /** Undefined where the report gives none that can be read. */
  readonly amount: Minor | undefined
  readonly currency: string | undefined
  /** Whether the report has to give the amount for the entry to count. A status report need not. */
  readonly needsAmount: boolean
  /** What the bank calls the movement: two of them for one transfer are two payments. */
  readonly bankReference: string | undefined
  /** The bank's code for why money came back; its free text, which may name people, is left out. */
  readonly reason: string | undefined
}

export interface ReadReport {
  readonly kind: ReportRow['kind']
  readonly entries: readonly Entry[]
}

/** More than this in one report is refused: nothing is taken in by halves, and one transaction has to hold it. */
export const mostEntries = 5_000
export const mostMegabytes = 10

const longestName = 35

/** What we had called a transfer, as a bank gives it back. */
export function endToEndOf(given: string | undefined): string {
  const name = (given ?? '').trim().toUpperCase()
  return name === 'NOTPROVIDED' ? '' : name.slice(0, longestName)
}

/** A code or a reference: signs of a machine, and no more than the standard lets one have. */
export const codeOf = (given: string | undefined): string | undefined =>
  given === undefined
    ? undefined
    : given
        .replaceAll(/[^\w.\-/:]/g, ' ')
        .trim()
        .slice(0, longestName) || undefined
