import { expect, it } from 'vitest'
import { amountText } from './amountText.ts'

it.each([
  [123_450, 'HKD', 'HK$1,234.50', '1,234.50港元'],
  [5, 'HKD', 'HK$0.05', '0.05港元'],
  [-30_000, 'HKD', '−HK$300.00', '−300.00港元'],
  [Number.MAX_SAFE_INTEGER, 'HKD', 'HK$90,071,992,547,409.91', '90,071,992,547,409.91港元'],
  [1_200, 'place', '1,200 places', '1,200 個名額'],
  [1_500_000, 'usd-micro', 'US$1.500000', '1.500000美元'],
] as const)('%d of %s is read to its smallest part', (amount, unit, en, hant) => {
  expect([amountText(amount, unit, 'en'), amountText(amount, unit, 'zh-Hant')]).toEqual([en, hant])
})
