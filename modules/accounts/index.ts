/** What a city sets aside, spends and takes back: double-entry accounts in a tree. See README.md. */
export { createLedger, type Accounts, type LedgerNeeds } from './createLedger.ts'
export type { Fault, FaultKind } from './check/fault.ts'
export type { Transfer, TransferKind, TransferPage } from './journal/transfer.ts'
export { accountsMigrations } from './migrations.ts'
export type { AccountPath, AccountView, HoldView, Keyed, Ledger, LedgerWithin } from './model/ledger.ts'
export { decimalOf, minor, minorOf, type Minor } from './model/minor.ts'
export { isUnit, type Unit } from './model/units.ts'
