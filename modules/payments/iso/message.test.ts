import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import { payeeOf } from '../model/payee.ts'
import { debtor } from '../testing/startPayments.ts'
import { faultsOfMessage } from './checkMessage.ts'
import { creditTransferMessage, type CreditTransfers } from './creditTransfer.ts'
import { amountIn } from './decimal.ts'
import { safeText } from './safeText.ts'

const given: CreditTransfers = {
  messageId: 'A'.repeat(32),
  madeAt: new Date('2026-11-22T04:05:06.789Z'),
  executeOn: '2026-11-22',
  currency: 'HKD',
  debtor,
  transfers: [
    {
      endToEnd: 'B'.repeat(32),
      amount: minor(500_000_00),
      payee: { name: '鹽橋中學', bankCode: '024', account: '388123456882' },
      about: 'FL-2026-000123-C',
    },
    {
      endToEnd: 'C'.repeat(32),
      amount: minor(5),
      payee: { name: 'Ann & Ben Ltd', bankCode: '004', account: '1234567' },
      about: 'FL-2026-000124-D',
    },
  ],
}
const valid = creditTransferMessage(given)

describe('the message to the bank', () => {
  it('keeps every rule of the standard that is written down here', () => {
    expect(faultsOfMessage(valid)).toEqual([])
  })
  it('is the same text for the same input', () => {
    expect(creditTransferMessage(given)).toBe(valid)
  })
  it('keeps them for any payee that is accepted and any amount', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom('陳', '𡃁', 'é', '&', '<', ']]>', '"', '//', '／', '\u0000', '\uD800', '\u202E', '👩‍👧', '；', 'ﬁ'),
    )
    const name = fc.array(sign, { minLength: 1, maxLength: 140 }).map((signs) => signs.join(''))
    const transfer = fc.record({ name, cents: fc.integer({ min: 1, max: 2 ** 40 }) })
    fc.assert(
      fc.property(fc.array(transfer, { minLength: 1, maxLength: 5 }), (wanted) => {
        const transfers = wanted.flatMap((each, index) => {
          try {
            const payee = payeeOf({ name: each.name, bankCode: '024', account: '1234567' })
            return [{ endToEnd: `E${index}`, amount: minor(each.cents), payee, about: 'FL-2026-000123-C' }]
          } catch {
            return [] // Refused when it was ordered.
          }
        })
        if (transfers.length === 0) return
        expect(faultsOfMessage(creditTransferMessage({ ...given, transfers }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  const text = (part: string, by: string) => {
    expect(valid).toContain(part)
    return valid.replace(part, by)
  }
  it.each([
    [
      'an element in another place',
      text('<PmtMtd>TRF</PmtMtd>\n', '').replace('</PmtInf>', '<PmtMtd>TRF</PmtMtd></PmtInf>'),
    ],
    ['an element twice', text('<ChrgBr>DEBT</ChrgBr>', '<ChrgBr>DEBT</ChrgBr><ChrgBr>DEBT</ChrgBr>')],
    ['an element that is missing', text('<PmtMtd>TRF</PmtMtd>', '')],
    ['an element that is not known', text('<ChrgBr>DEBT</ChrgBr>', '<ChrgBr>DEBT</ChrgBr><Fee>1</Fee>')],
    ['an element with nothing in it', text('<Nm>鹽橋中學</Nm>', '<Nm/>')],
    ['a name of 141 characters', text('鹽橋中學', '鹽'.repeat(141))],
    ['a message’s name of 36', text(`<MsgId>${'A'.repeat(32)}`, `<MsgId>${'A'.repeat(36)}`)],
    ['an account of 35', text('388123456882', '3'.repeat(35))],
    ['a clearing system of six letters', text('<Cd>HKNCC</Cd>', '<Cd>HKNCCX</Cd>')],
    ['a method of payment that is none', text('<PmtMtd>TRF</PmtMtd>', '<PmtMtd>CASH</PmtMtd>')],
    ['a day that is none', text('2026-11-22</Dt>', '2026-02-30</Dt>')],
    ['a moment that is none', text('T04:05:06.789Z', ' 04:05')],
    ['an amount with a comma', text('>500000.00<', '>500,000.00<')],
    ['an amount with six decimals', text('>500000.00<', '>500000.000000<')],
    ['an amount of 19 digits', text('>500000.00<', `>${'5'.repeat(17)}.00<`)],
    ['an amount below nothing', text('>500000.00<', '>-500000.00<')],
    ['an amount without a currency', text(' Ccy="HKD">500000.00', '>500000.00')],
    ['a count that is wrong', text('<NbOfTxs>2</NbOfTxs>', '<NbOfTxs>3</NbOfTxs>')],
    ['a sum that is wrong', text('<CtrlSum>500000.05</CtrlSum>', '<CtrlSum>500000.06</CtrlSum>')],
    ['two transfers of one name', text('C'.repeat(32), 'B'.repeat(32))],
    ['another namespace', text('pain.001.001.09', 'pain.001.001.03')],
    ['no declaration', text('<?xml version="1.0" encoding="UTF-8"?>', '')],
    ['text beside elements', text('<PmtId>', '<PmtId>x')],
  ])('is found at fault with %s', (_, broken) => {
    expect(faultsOfMessage(broken)).not.toEqual([])
  })
})

/** Where an operator has the official schemas (docs/decisions/171): the message is held against them too. */
const schemas = process.env['FEILUN_SCHEMAS']
const official = schemas === undefined ? undefined : join(schemas, 'pain.001.001.09.xsd')
describe.skipIf(official === undefined || !existsSync(official))('the official schema', () => {
  it('takes the message', () => {
    const folder = mkdtempSync(join(tmpdir(), 'feilun-xsd-'))
    const file = join(folder, 'message.xml')
    writeFileSync(file, valid)
    try {
      expect(execFileSync('xmllint', ['--nonet', '--noout', '--schema', official ?? '', file]).toString()).toBe('')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('text made safe for a bank', () => {
  it.each([
    ['鹽橋中學', '鹽橋中學'],
    ['𡃁仔飯店', '𡃁仔飯店'],
    ['ＡＢＣ　（香港）有限公司', 'ABC (香港)有限公司'],
    ['Café Crème & Söhne GmbH', 'Cafe Creme + Sohne GmbH'],
    ['O’Neill – “Lamps”', "O'Neill - 'Lamps'"],
    ['<b>x</b>', '(b)x(/b)'],
    ['a//b///c', 'a/b/c'],
    ['/a/', 'a'],
    ['Straße Æsir Łódź', 'Strasse AEsir Lodz'],
    ['a\u0000b\u202Ec\tد', 'a b c'],
    ['吐·爾遜', '吐.爾遜'],
    ['👩‍👧', ''],
  ])('%j becomes %j', (from, to) => {
    expect(safeText(from, 140)).toBe(to)
  })
  it('is cut by characters, never within one', () => {
    expect(safeText('𡃁'.repeat(9), 4)).toBe('𡃁'.repeat(4))
    expect(safeText('ab cd', 3)).toBe('ab')
  })
  it('stays as it is once it is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const safe = safeText(any, 140)
        expect(safeText(safe, 140)).toBe(safe)
      }),
    )
  })
})

describe('an amount in a report', () => {
  it.each([
    ['0.01', 1],
    ['500000', 500_000_00],
    ['500000.5', 500_000_50],
    ['1.50000', 1_50],
    ['0.1', 10],
    ['1.234', undefined],
    ['1e3', undefined],
    ['1,000.00', undefined],
    ['', undefined],
    ['.5', undefined],
    ['９', undefined],
    ['99999999999999999999', undefined],
  ])('%j is %j cents', (decimal, cents) => {
    expect(amountIn(decimal, 'HKD')).toBe(cents)
  })
  it.each(['USD', 'place', 'hkd', '', '__proto__'])('is not counted in %j', (currency) => {
    expect(amountIn('1.00', currency)).toBeUndefined()
  })
})
