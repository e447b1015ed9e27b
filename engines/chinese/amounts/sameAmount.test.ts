import { describe, expect, test } from 'vitest'
import { readAmounts } from './readAmounts.ts'
import { sameAmount } from './sameAmount.ts'

function agree(one: string, other: string): boolean {
  const [[first, second], [third, fourth]] = [readAmounts(one), readAmounts(other)]
  if (first === undefined || third === undefined || second !== undefined || fourth !== undefined)
    throw new Error(`${one}, ${other}: not one amount each`)
  expect(sameAmount(third, first)).toBe(sameAmount(first, third))
  return sameAmount(first, third)
}

describe('amounts that agree', () => {
  test.each([
    ['約2.2億元', '2.2億元'],
    ['逾2.2億元', '2.2億元'],
    ['逾2.2億元', '2.25億元'],
    ['約2億元', '2.2億元'],
    ['近30個', '29項'],
    ['不少於30個', '45個'],
    ['最多50萬元', '30萬元'],
    ['約5,000萬元', 'HK$50 million'],
    ['七成', '70%'],
    ['三年', '36個月'],
    ['16間', '16 laboratories'],
    ['三至五個', '3-5個'],
    ['近30個', '約30個'],
  ])('%s and %s', (one, other) => expect(agree(one, other)).toBe(true))
})

describe('amounts that do not', () => {
  test.each([
    ['2.2億元', '2.3億元'],
    ['約2.2億元', '2.3億元'],
    ['2.2億元', '2.2億美元'],
    ['逾2.2億元', '2.1億元'],
    ['近30個', '31個'],
    ['30名', '30宗'],
    ['3%', '3個百分點'],
    ['3年', '3個學年'],
    ['三至五個', '三個'],
    ['最多50萬元', '60萬元'],
  ])('%s and %s', (one, other) => expect(agree(one, other)).toBe(false))
})
