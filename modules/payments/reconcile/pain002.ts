import { amountIn } from '../iso/decimal.ts'
import { at, childrenNamed, textAt, type Node } from '../iso/node.ts'
import type { Says } from '../store/tables.ts'
import { codeOf, endToEndOf, type Entry } from './entry.ts'

/** ISO 20022's status codes, by what they mean for money: it has arrived, it never left, or it is under way. */
const meanings: Readonly<Record<string, Says>> = {
  ACSC: 'paid',
  ACCC: 'paid',
  RJCT: 'returned',
  CANC: 'returned',
  RCVD: 'under-way',
  PDNG: 'under-way',
  ACTC: 'under-way',
  ACCP: 'under-way',
  ACSP: 'under-way',
  ACWC: 'under-way',
  ACWP: 'under-way',
  ACFC: 'under-way',
  PART: 'under-way',
  PATC: 'under-way',
}

/** Codes may be added to the standard: one that is not known is for a person to look at. */
export const meaningOf = (status: string | undefined): Says =>
  status !== undefined && Object.hasOwn(meanings, status) ? (meanings[status] ?? 'unclear') : 'unclear'

const reasonOf = (node: Node): string | undefined =>
  codeOf(textAt(node, 'StsRsnInf', 'Rsn', 'Cd') ?? textAt(node, 'StsRsnInf', 'Rsn', 'Prtry'))

function transferEntry(tx: Node, inherited: string | undefined): Entry {
  const instructed = at(tx, 'OrgnlTxRef', 'Amt', 'InstdAmt')
  const currency = instructed?.attributes['Ccy']
  return {
    endToEnd: endToEndOf(textAt(tx, 'OrgnlEndToEndId')),
    says: meaningOf(textAt(tx, 'TxSts') ?? inherited),
    amount: instructed === undefined ? undefined : amountIn(instructed.text, currency ?? ''),
    currency,
    needsAmount: instructed !== undefined,
    bankReference: codeOf(textAt(tx, 'AcctSvcrRef')),
    reason: reasonOf(tx),
  }
}

/** Said of a whole message; nothing where the status only sums up what is said of each transfer. */
function wholeEntry(message: string, status: string | undefined, node: Node, each: readonly Node[]): readonly Entry[] {
  const says = meaningOf(status)
  if (status === undefined || (each.length > 0 && says !== 'returned')) return []
  return [
    {
      endToEnd: '',
      wholeMessage: message,
      says,
      amount: undefined,
      currency: undefined,
      needsAmount: false,
      bankReference: undefined,
      reason: reasonOf(node),
    },
  ]
}

/** A customer payment status report, pain.002: what became of each transfer, or of all at once. Undefined where it is none. */
export function readPain002(root: Node): readonly Entry[] | undefined {
  const report = at(root, 'CstmrPmtStsRpt')
  const group = at(report, 'OrgnlGrpInfAndSts')
  if (report === undefined || group === undefined) return undefined
  const message = endToEndOf(textAt(group, 'OrgnlMsgId'))
  const groupStatus = textAt(group, 'GrpSts')
  const payments = childrenNamed(report, 'OrgnlPmtInfAndSts')
  const all = payments.flatMap((payment) => childrenNamed(payment, 'TxInfAndSts'))
  const single = payments.flatMap((payment) => {
    const status = textAt(payment, 'PmtInfSts')
    const transfers = childrenNamed(payment, 'TxInfAndSts')
    return [
      ...transfers.map((each) => transferEntry(each, status ?? groupStatus)),
      ...wholeEntry(message, status, payment, transfers),
    ]
  })
  // What is said of each comes first, since it has the reasons.
  return [...single, ...wholeEntry(message, groupStatus, group, all.length > 0 ? all : payments)]
}
