/**
 * The rules of ISO 20022 for the parts of pain.001.001.09 that are written here, in our own words: which element may stand where, how often,
 * and what text it holds. What the standard allows besides and we never write is not listed, so that it would be found as an unknown element.
 */
export type TextRule =
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  | {
      readonly kind: 'decimal'
      readonly digits: number
      readonly after: number
      readonly currency: 'attribute' | 'none'
    }
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'date-time' }

export interface GroupRule {
  readonly kind: 'group'
  /** In this order. */
  readonly holds: readonly (readonly [name: string, often: 'once' | 'at-most-once' | 'at-least-once', rule: Rule])[]
}
export type Rule = TextRule | GroupRule

const text = (longest: number): Rule => ({ kind: 'text', longest })
const group = (...holds: GroupRule['holds']): Rule => ({ kind: 'group', holds })
const pattern = (of: RegExp): Rule => ({ kind: 'pattern', pattern: of })

const count = pattern(/^[0-9]{1,15}$/)
/** A control sum: at most 18 digits, 17 of them after the point. */
const sum: Rule = { kind: 'decimal', digits: 18, after: 17, currency: 'none' }
/** An amount: at most 18 digits, five after the point, and its currency beside it. */
const amount: Rule = { kind: 'decimal', digits: 18, after: 5, currency: 'attribute' }
const currency = pattern(/^[A-Z]{3}$/)

const party = group(['Nm', 'once', text(140)])
const account = group(
  ['Id', 'once', group(['Othr', 'once', group(['Id', 'once', text(34)])])],
  ['Ccy', 'at-most-once', currency],
)
/** External clearing-system codes have one to five characters; which there are is published apart from the message. */
const agent = group([
  'FinInstnId',
  'once',
  group([
    'ClrSysMmbId',
    'once',
    group(['ClrSysId', 'once', group(['Cd', 'once', text(5)])], ['MmbId', 'once', text(35)]),
  ]),
])

const transfer = group(
  ['PmtId', 'once', group(['EndToEndId', 'once', text(35)])],
  ['Amt', 'once', group(['InstdAmt', 'once', amount])],
  ['CdtrAgt', 'once', agent],
  ['Cdtr', 'once', party],
  ['CdtrAcct', 'once', account],
  ['RmtInf', 'at-most-once', group(['Ustrd', 'once', text(140)])],
)

const payment = group(
  ['PmtInfId', 'once', text(35)],
  ['PmtMtd', 'once', { kind: 'code', codes: ['CHK', 'TRF', 'TRA'] }],
  ['BtchBookg', 'at-most-once', { kind: 'code', codes: ['true', 'false'] }],
  ['NbOfTxs', 'at-most-once', count],
  ['CtrlSum', 'at-most-once', sum],
  ['ReqdExctnDt', 'once', group(['Dt', 'once', { kind: 'date' }])],
  ['Dbtr', 'once', party],
  ['DbtrAcct', 'once', account],
  ['DbtrAgt', 'once', agent],
  ['ChrgBr', 'at-most-once', { kind: 'code', codes: ['DEBT', 'CRED', 'SHAR', 'SLEV'] }],
  ['CdtTrfTxInf', 'at-least-once', transfer],
)

export const messageRules: Rule = group([
  'CstmrCdtTrfInitn',
  'once',
  group(
    [
      'GrpHdr',
      'once',
      group(
        ['MsgId', 'once', text(35)],
        ['CreDtTm', 'once', { kind: 'date-time' }],
        ['NbOfTxs', 'once', count],
        ['CtrlSum', 'at-most-once', sum],
        ['InitgPty', 'once', party],
      ),
    ],
    ['PmtInf', 'at-least-once', payment],
  ),
])
