import { expect, it } from 'vitest'
import type { Unit } from '#modules/accounts'
import type { Language } from '#platform/i18n'
import { amountWords } from './money.ts'
import type { View } from './view.ts'

it.each<[number, Unit, Language, string]>([
  [50_000_000, 'HKD', 'en', 'HK$500,000'],
  [12_500_000, 'usd-micro', 'en', 'US$12.50'],
  [100_000_000, 'usd-micro', 'en', 'US$100'],
  [100_000_000, 'usd-micro', 'zh-Hant', '100美元'],
])('An award of %i %s is said in %s as %s', (amount, unit, language, words) => {
  const view: Partial<View> = { language }
  expect(amountWords(amount, unit, view as View)).toBe(words)
})
