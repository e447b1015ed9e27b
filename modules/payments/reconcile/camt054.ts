import { amountIn } from '../iso/decimal.ts'
import { at, childrenNamed, textAt, type Node } from '../iso/node.ts'
import type { Says } from '../store/tables.ts'
import { codeOf, endToEndOf, type Entry } from './entry.ts'

/** What an entry says: only what is booked has happened. Money out is a payment; money that comes in under our own name has come back. */
function saysOf(entry: Node, details: Node | undefined): Says {
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts')
  if (status === 'PDNG' || status === 'INFO' || status === 'FUTR') return 'under-way'
  if (status !== 'BOOK') return 'unclear'
  const direction = textAt(details, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd')
  if (direction === 'CRDT') return 'returned'
  const isReturn = at(details, 'RtrInf') !== undefined || textAt(entry, 'RvslInd') === 'true'
  return direction === 'DBIT' && !isReturn ? 'paid' : 'unclear'
}

function amountNode(entry: Node, details: Node | undefined, count: number): Node | undefined {
  return (
    at(details, 'Amt') ??
    at(details, 'AmtDtls', 'TxAmt', 'Amt') ??
    at(details, 'AmtDtls', 'InstdAmt', 'Amt') ??
    (count <= 1 ? at(entry, 'Amt') : undefined)
  )
}

function entryOf(entry: Node, details: Node | undefined, count: number): Entry {
  const amount = amountNode(entry, details, count)
  const currency = amount?.attributes['Ccy']
  return {
    endToEnd: endToEndOf(textAt(details, 'Refs', 'EndToEndId')),
    says: saysOf(entry, details),
    amount: amount === undefined ? undefined : amountIn(amount.text, currency ?? ''),
    currency,
    needsAmount: true,
    bankReference: codeOf(textAt(details, 'Refs', 'AcctSvcrRef') ?? textAt(entry, 'AcctSvcrRef')),
    reason: codeOf(textAt(details, 'RtrInf', 'Rsn', 'Cd') ?? textAt(details, 'RtrInf', 'Rsn', 'Prtry')),
  }
}

/** A bank to customer debit credit notification, camt.054: what has moved on the account. Undefined where it is none. */
export function readCamt054(root: Node): readonly Entry[] | undefined {
  const report = at(root, 'BkToCstmrDbtCdtNtfctn')
  if (report === undefined) return undefined
  const entries = childrenNamed(report, 'Ntfctn').flatMap((each) => childrenNamed(each, 'Ntry'))
  return entries.flatMap((entry) => {
    const details = childrenNamed(entry, 'NtryDtls').flatMap((each) => childrenNamed(each, 'TxDtls'))
    return details.length === 0
      ? [entryOf(entry, undefined, 1)]
      : details.map((each) => entryOf(entry, each, details.length))
  })
}
