import { XMLBuilder } from 'fast-xml-parser'
import { decimalOf, minor, type Minor, type Unit } from '#modules/accounts'
import type { Payee } from '../model/order.ts'
import type { Debtor } from '../model/ports.ts'
import { safeText } from './safeText.ts'

/** What is asked of the bank at once. */
export interface CreditTransfers {
  readonly messageId: string
  readonly madeAt: Date
  /** The day on which the bank is to pay: `2026-11-22`. */
  readonly executeOn: string
  readonly currency: Unit
  readonly debtor: Debtor
  readonly transfers: readonly {
    readonly endToEnd: string
    readonly amount: Minor
    readonly payee: Payee
    /** What the payee sees with the money: the case's reference. */
    readonly about: string
  }[]
}

export const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

const bank = (clearing: string, code: string) => ({
  FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: clearing }, MmbId: code } },
})
const account = (number: string) => ({ Id: { Othr: { Id: number } } })

/**
 * A customer credit transfer initiation, ISO 20022 pain.001.001.09, as text. The same input gives the same bytes. Each transfer is booked by itself
 * (`BtchBookg` false), so that the bank's reports name each; charges are the payer's, so that an award arrives whole.
 */
export function creditTransferMessage(given: CreditTransfers): string {
  const { messageId, madeAt, executeOn, currency, debtor, transfers } = given
  const count = String(transfers.length)
  const total = decimalOf(minor(transfers.reduce((sum, { amount }) => sum + amount, 0)), currency)
  const payer = { Nm: safeText(debtor.name, 140) }
  const document = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': namespace,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: messageId,
          CreDtTm: madeAt.toISOString(),
          NbOfTxs: count,
          CtrlSum: total,
          InitgPty: payer,
        },
        PmtInf: {
          PmtInfId: messageId,
          PmtMtd: 'TRF',
          BtchBookg: 'false',
          NbOfTxs: count,
          CtrlSum: total,
          ReqdExctnDt: { Dt: executeOn },
          Dbtr: payer,
          DbtrAcct: { ...account(debtor.account), Ccy: currency },
          DbtrAgt: bank(debtor.clearing, debtor.bankCode),
          ChrgBr: 'DEBT',
          CdtTrfTxInf: transfers.map(({ endToEnd, amount, payee, about }) => ({
            PmtId: { EndToEndId: endToEnd },
            Amt: { InstdAmt: { '@_Ccy': currency, '#text': decimalOf(amount, currency) } },
            CdtrAgt: bank(debtor.clearing, payee.bankCode),
            Cdtr: { Nm: safeText(payee.name, 140) },
            CdtrAcct: account(payee.account),
            RmtInf: { Ustrd: safeText(about, 140) },
          })),
        },
      },
    },
  }
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, indentBy: '  ' })
  return builder.build(document)
}
