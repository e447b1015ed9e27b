import type { Unit } from '#engines/chinese'
import type { ReadAmount } from '#engines/reading'
import { formatMoney, formatNumber, localeOf, type Language } from '#platform/i18n'
import { words } from '../words.ts'

const currencyName = (currency: string, language: Language): string =>
  new Intl.DisplayNames(localeOf[language], { type: 'currency' }).of(currency) ?? currency

/** A unit by itself, as a pack says it beside a figure: 間, PFLOPS, 年. A measure word has no English of its own. */
export function countUnit(unit: Unit, language: Language): string {
  switch (unit.kind) {
    case 'money':
      return currencyName(unit.currency, language)
    case 'percent':
      return '%'
    case 'times':
      return words(language)('unit.times')
    case 'measure':
      return unit.symbol
    case 'time':
      return words(language)(`unit.${unit.of}`)
    case 'count':
      return language === 'en' ? '' : unit.of
  }
}

function quantity(value: number, unit: Unit, language: Language): string {
  if (unit.kind === 'money') return formatMoney(value, unit.currency, language)
  if (unit.kind === 'percent') return `${formatNumber(value, language)}%`
  const written = unit.kind === 'count' && language === 'en' ? unit.of : countUnit(unit, language)
  return `${formatNumber(value, language)} ${written}`
}

/** An amount as it was understood: 約 2.2億港元, 3% 至 5%, 42 間. */
export function amountWords(
  { value, upTo, unit, approximation }: Pick<ReadAmount, 'value' | 'upTo' | 'unit' | 'approximation'>,
  language: Language,
): string {
  const t = words(language)
  const from = quantity(value, unit, language)
  const amount = upTo === undefined ? from : t('amount.range', { from, to: quantity(upTo, unit, language) })
  return approximation === 'exact' ? amount : t(`approximation.${approximation}`, { amount })
}
