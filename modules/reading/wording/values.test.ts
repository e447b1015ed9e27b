import { describe, expect, it } from 'vitest'
import { amountWords } from './amountWords.ts'
import { dateWords } from './dateWords.ts'

const money = { kind: 'money', currency: 'HKD' } as const

describe('A value in words', () => {
  it.each([
    [{ value: 220_000_000, unit: money, approximation: 'about' }, '約 2.2億港元', 'about HK$220 million'],
    [{ value: 3, upTo: 5, unit: { kind: 'percent' }, approximation: 'exact' }, '3%至5%', '3% to 5%'],
    [{ value: 400, unit: { kind: 'count', of: '個' }, approximation: 'at-least' }, '至少 400 個', 'at least 400 個'],
    [
      { value: 3_000, unit: { kind: 'measure', symbol: 'PFLOPS' }, approximation: 'exact' },
      '3,000 PFLOPS',
      '3,000 PFLOPS',
    ],
    [{ value: 18, unit: { kind: 'time', of: 'month' }, approximation: 'exact' }, '18 個月', '18 months'],
  ] as const)('is as exact as what was read: %o', (amount, hant, en) => {
    expect([amountWords(amount, 'zh-Hant'), amountWords(amount, 'en')]).toEqual([hant, en])
  })

  it.each([
    [{ from: '2027-10-01', to: '2027-12-31' }, '2027年10月至2027年12月', 'October 2027 to December 2027'],
    [{ from: '2027-01-01', to: '2027-12-31' }, '2027年', '2027'],
    [{ from: '2027-03-01', to: '2027-03-01', bound: 'from' }, '2027年3月1日起', 'from 1 March 2027'],
    [{ from: '2029-12-01', to: '2029-12-31', bound: 'until' }, '2029年12月或之前', 'by December 2029'],
    [{ from: '2028-02-29', to: '2028-02-29' }, '2028年2月29日', '29 February 2028'],
  ] as const)('of time is no more precise than it is: %o', (date, hant, en) => {
    expect([dateWords(date, 'zh-Hant'), dateWords(date, 'en')]).toEqual([hant, en])
  })
})
