import { describe, expect, it } from 'vitest'
import { catalogue, formatDate, formatDays, formatMoney, languageFrom, negotiate, quoted } from './index.ts'

describe('the language of a reader', () => {
  it.each([
    ['zh-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['sc', 'zh-Hans'],
    ['yue-Hant-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['fr', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s is %s', (tag, expected) => expect(languageFrom(tag)).toBe(expected))

  it('follows the weights of Accept-Language, and refuses what is refused', () => {
    expect(negotiate('fr, en;q=0.4, zh-CN;q=0.8')).toBe('zh-Hans')
    expect(negotiate('en;q=0, zh-HK;q=0.1')).toBe('zh-Hant')
    expect(negotiate('de, fr')).toBeUndefined()
    expect(negotiate(',;;q=,'.repeat(1_000))).toBeUndefined()
  })
})

describe('a number of days', () => {
  it.each([
    [1, '1 day'],
    [90, '90 days'],
    [364, '364 days'],
    [365, '1 year'],
    [730, '2 years'],
    [2_557, '7 years'],
    [2_558, '2,558 days'],
  ])('%i is written as %s', (days, written) => expect(formatDays(days, 'en')).toBe(written))
})

describe('messages', () => {
  const t = catalogue({
    'zh-Hant': { hello: '你好，{name}', 'measures.one': '{n} 項措施', 'measures.other': '{n} 項措施' },
    'zh-Hans': { hello: '你好，{name}', 'measures.one': '{n} 项措施', 'measures.other': '{n} 项措施' },
    en: { hello: 'Hello, {name}', 'measures.one': '{n} measure', 'measures.other': '{n} measures' },
  })
  it('fill in names and count by the rules of the language', () => {
    expect(t('en')('hello', { name: '<b>' })).toBe('Hello, <b>')
    expect([0, 1, 1_234].map((n) => t('en').count('measures', n))).toEqual([
      '0 measures',
      '1 measure',
      '1,234 measures',
    ])
    expect(t('zh-Hans').count('measures', 1)).toBe('1 项措施')
  })
})

describe('money and dates', () => {
  it.each([
    [50_000_000, '5,000萬港元', '5,000万港元', 'HK$50 million'],
    [220_000_000, '2.2億港元', '2.2亿港元', 'HK$220 million'],
    [500_000, '50萬港元', '50万港元', 'HK$500,000'],
    [10_000_000_000, '100億港元', '100亿港元', 'HK$10 billion'],
    [9_999.5, '9,999.50港元', '9,999.50港元', 'HK$9,999.50'],
  ])('%d is said as people say it', (amount, hant, hans, en) => {
    expect([
      formatMoney(amount, 'HKD', 'zh-Hant'),
      formatMoney(amount, 'HKD', 'zh-Hans'),
      formatMoney(amount, 'HKD', 'en'),
    ]).toEqual([hant, hans, en])
  })
  it('are written with the precision that the source has', () => {
    expect(['2026', '2026-02', '2026-02-25'].map((date) => formatDate(date, 'en'))).toEqual([
      '2026',
      'February 2026',
      '25 February 2026',
    ])
    expect(formatDate('2026-02-25', 'zh-Hant')).toBe('2026年2月25日')
  })
})

it('quotes a name in the marks of the language, once', () => {
  expect(quoted('計劃', 'zh-Hant')).toBe('「計劃」')
  expect(quoted('计划', 'zh-Hans')).toBe('“计划”')
  expect(quoted('Scheme', 'en')).toBe('“Scheme”')
  expect(quoted('「智」啟學教', 'zh-Hant')).toBe('「智」啟學教')
})
