import { foldPlain } from '#engines/chinese'
import { describe, expect, it } from 'vitest'
import { codesIn, lacking, namedThings } from './namedThings.ts'

const lacks = (question: string, passage: string) => {
  const text = foldPlain(passage)
  return lacking(namedThings(question, foldPlain(question), foldPlain('香港 Hong Kong')), text, text)
}

describe('What a question names', () => {
  it.each([
    ['2026年第一季的失業率是多少？', '2025年第四季的失業率為3.8%。', 1],
    ['今年頭三個月的失業率是多少？', '失業率為3.8%。', 1],
    ['Unemployment rate for Q4 2025?', '2025年第四季的失業率為3.8%。', 0],
    ['失業率是多少？', '2025年第四季的失業率為3.8%。', 0],
  ])('has its quarter looked for: %s', (question, passage, quarters) => {
    expect(lacks(question, passage).quarters).toBe(quarters)
  })

  it.each(['2027-28', '2027-28, please', '2027/28年度'])('is a financial year, whatever follows it: %s', (question) => {
    expect(lacks(question, '2027年的預算').years).toBe(1)
    expect(lacks(question, '2027/28學年').years).toBe(0)
  })

  it('is an office, which a passage that names another office does not speak of', () => {
    expect(lacks('行政長官為何親自擔任主席？', '財政司司長擔任主席。').bodies).toBe(1)
    expect(lacks('Why did the Chief Executive chair it?', '財政司司長擔任主席。').bodies).toBe(1)
    expect(lacks('Why does the Financial Secretary chair it?', '財政司司長擔任主席。').bodies).toBe(0)
    expect(lacks('財爺點解做主席？', '財政司司長擔任主席。').bodies).toBe(0)
  })

  it('is a body by its name alone, and not by the word before it', () => {
    expect(lacks('哪些界別的人會獲邀加入策略委員會？', '成立委員會').bodies).toBe(0)
    expect(lacks('專家提醒策略委員會要避免甚麼？', '成立委員會').bodies).toBe(0)
    expect(lacks('量子科技有甚麼好處？', '委員會').bodies).toBe(0)
    expect(lacks('誰加入醫療委員會？', '成立委員會').bodies).toBe(1)
  })

  it('is a code of letters and digits, and no unit, quarter or year', () => {
    expect(codesIn(foldPlain('What is QX007Z21, and ISO27001?'))).toEqual(['qx007z21', 'iso27001'])
    expect(codesIn(foldPlain('6G, Q4 2025, 100GB, GPT4, 50million, COVID-19'))).toEqual([])
    expect(lacks('QX007Z21', 'The pump QX007Z22').codes).toBe(1)
    expect(lacks('QX007Z21', 'The pump qx007z21').codes).toBe(0)
  })
})
