import { expect, test } from 'vitest'
import { amountKey } from './amountKey.ts'
import { readAmounts } from './readAmounts.ts'

function keysOf(text: string): readonly string[] {
  return readAmounts(text).map((amount) => amountKey(amount))
}

test.each([
  [
    'amount:money:HKD:50000000',
    '5,000萬元',
    '五千萬元',
    '5000萬',
    'HK$50 million',
    '約５，０００萬港元',
    '伍仟萬元',
    '港幣5 000萬元',
    '$50m',
  ],
  ['amount:money:HKD:220000000', '2.2億元', '二億二千萬元', '兩億二', 'HK$220 million', '2億2000萬元'],
  ['amount:count:16', '16間', '十六间', '16 laboratories'],
  ['amount:percent:70', '七成', '70%', '百分之七十', '70 per cent', '７０％'],
  ['amount:time:month:18', '一年半', '18個月', '18 months'],
  ['amount:measure:m2:250000', '25萬平方米', '250,000㎡', '250,000 square metres', '250 000平方米'],
  ['amount:count:3..5', '三至五個', '3-5间', 'three to five firms'],
])('%s is the key of %s, %s and the like', (key, ...texts) => {
  expect(texts.map((text) => keysOf(text))).toEqual(texts.map(() => [key]))
})
