import { describe, expect, it } from 'vitest'
import { saysNothing } from './saysNothing.ts'

describe('A question that says nothing', () => {
  it.each(
    '三十七乘以八十四等於多少？|37×84|37乘84係幾多|一加一|a|the|of the|how much?|多少|幾多錢|date 20多少？|2027-28|?'.split(
      '|',
    ),
  )('has only words that join and ask, and numbers: %s', (question) => {
    expect(saysNothing(question)).toBe(true)
  })

  it.each(
    '嗰一億蚊分幾多年洗㗎？|顧問之後做咩|新中心有哪些目標？|設立該創新中心有哪些目標？|AI係咩|QX007Z21|What is AI?|PFLOPS'.split(
      '|',
    ),
  )('is none that names a sum, a code, or one thing: %s', (question) => {
    expect(saysNothing(question)).toBe(false)
  })
})
