import { describe, expect, it } from 'vitest'
import { read, readText } from '../testing/known.ts'

const amountsOf = (text: string) =>
  readText(text).amounts.map(({ text: words, value, upTo }) => [
    words,
    ...(upTo === undefined ? [value] : [value, upTo]),
  ])
const datesOf = (text: string, written = '2026-02-25') =>
  read({ text, written }).dates.map(({ text: words, from, to }) => [words, from, to])

describe('amounts', () => {
  it.each<[string, unknown]>([
    [
      '三年內資助400個項目。',
      [
        ['三年', 3],
        ['400個', 400],
      ],
    ],
    ['未來3至5年會增加。', [['3至5年', 3, 5]]],
    ['自2025/26起的三個學年增加學額。', [['三個學年', 3]]],
    ['Homes will open within six months.', [['six months', 6]]],
  ])('a length of time in the words of a date is one too: %s', (text, amounts) => {
    expect(amountsOf(text)).toEqual(amounts)
  })

  it.each(['下半年投入運作。', '2027/28學年開辦。', '三年前開始。', '2028年落成。'])(
    'no length of time: %s',
    (text) => {
      expect(amountsOf(text)).toEqual([])
    },
  )

  it.each<[string, unknown]>([
    ['為60歲以上長者而設。', [['60歲', 60]]],
    ['18至35歲青年可申請。', [['18至35歲', 18, 35]]],
    ['It is for people aged 18 to 35.', [['18 to 35', 18, 35]]],
  ])('an age is one: %s', (text, amounts) => {
    expect(amountsOf(text)).toEqual(amounts)
  })

  it.each([
    '我有三個建議。',
    '須有以下四個務實方向。',
    '上述三項措施有效。',
    '只寫「鼓勵」二字。',
    '十年樹木，百年樹人。',
    '新一年更好。',
  ])('nothing is counted in %s', (text) => {
    expect(amountsOf(text)).toEqual([])
  })

  it('things are counted where a writer does not number the points of a text', () => {
    expect(amountsOf('政府會推出三個試點。')).toEqual([['三個', 3]])
    expect(amountsOf('約三個建議獲採納。')).toHaveLength(1)
  })

  it('numbers in a table are read in the unit of their column', () => {
    const table =
      '項目　　機構　　2027-28年度　2028-29年度\n　　　　　　（百萬元）　（億元）\n(甲) 網絡　　教育局　　118.4　　2\n\n其後每年檢討90宗。'
    expect(amountsOf(table)).toEqual([
      ['118.4', 118_400_000],
      ['2', 200_000_000],
      ['90宗', 90],
    ])
    expect(readText(table).owners.map(({ text }) => text)).toEqual(['教育局'])
  })
})

describe('dates', () => {
  it.each<[string, string, unknown]>([
    ['系統第四季投入服務。', '2027-03-01', [['第四季', '2027-10-01', '2027-12-31']]],
    [
      '去年有3宗，第四季錄得2宗。',
      '2027-03-01',
      [
        ['去年', '2026-01-01', '2026-12-31'],
        ['第四季', '2026-10-01', '2026-12-31'],
      ],
    ],
    ['The scheme will run until October.', '2027-03-01', [['until October', '2027-10-01', '2027-10-31']]],
    ['昨日公布的預算案。', '2026-02-26', [['昨日', '2026-02-25', '2026-02-25']]],
  ])('what is yet to be done is ahead: %s', (text, written, dates) => {
    expect(datesOf(text, written)).toEqual(dates)
  })

  it('the year that others hang on is the one spoken of', () => {
    expect(datesOf('首期2030年啟用，次期翌年3月動工，同年11月落成。')).toEqual([
      ['2030年', '2030-01-01', '2030-12-31'],
      ['翌年3月', '2031-03-01', '2031-03-31'],
      ['11月', '2031-11-01', '2031-11-30'],
    ])
  })

  it.each(['第八十五號報告書。', '支援青年初創。', '星期一至五開放。'])('none in %s', (text) => {
    expect(datesOf(text)).toEqual([])
  })

  it('the day of issue at the end is none, and the day of a meeting is one', () => {
    const lines = [
      '立法會文件',
      '供2027年1月25日會議討論',
      '建議',
      '現建議撥款。',
      '請支持。',
      '財政影響甚微。',
      '教育局',
      '2027年1月',
    ]
    expect(datesOf(lines.join('\n\n'), '2027-01-15')).toEqual([['2027年1月25日', '2027-01-25', '2027-01-25']])
  })
})
