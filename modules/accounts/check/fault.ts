/** What can be wrong with a ledger; `at` is the account's path, the hold's id or the transfer's number. */
export const FAULTS = [
  'transfer-unbalanced',
  'transfer-astray',
  'counter-differs',
  'total-differs',
  'limit-differs',
  'limit-passed',
  'hold-differs',
  'hold-state',
  'held-differs',
  'hold-astray',
  'tree-differs',
] as const
export type FaultKind = (typeof FAULTS)[number]

/** Something that must be true of the ledger and is not. */
export interface Fault {
  readonly kind: FaultKind
  readonly at: string
  /** What the journal says, or the rule asks for. */
  readonly expected: string
  readonly found: string
}
