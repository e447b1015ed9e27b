import type { Fact, FactValue } from '#engines/rules'
import { formatDate, formatMoney, formatNumber, localeOf, type Language } from '#platform/i18n'
import { partWords } from '#modules/schemes/parts/words'

/** What is needed of a fact to say one of its values. */
export type FactKind = Pick<Fact, 'type' | 'unit' | 'options'>

const known = ['months', 'years', 'days', 'hours', 'people', 'percent'] as const
const isKnown = (unit: string): unit is (typeof known)[number] => known.some((each) => each === unit)

/** `24 months`, `24 個月`. A unit that only the pack knows is written as the pack writes it. */
export function amountWords(value: number, unit: string | undefined, language: Language): string {
  const t = partWords(language)
  if (unit === undefined) return formatNumber(value, language)
  if (isKnown(unit)) return t.count(`unit.${unit}`, value)
  return t('unit.unknown', { n: formatNumber(value, language), unit: unit.replaceAll('-', ' ') })
}

/** Making a list format takes longer than using it, and a page of results uses it hundreds of times. */
const listFormats = new Map<string, Intl.ListFormat>()

/** `a, b and c` or, with `or`, `a, b or c`. */
export function listWords(items: readonly string[], joining: 'and' | 'or', language: Language): string {
  const [only] = items
  if (items.length === 1 && only !== undefined) return only
  const type = joining === 'and' ? 'conjunction' : 'disjunction'
  const key = `${type} ${language}`
  const format = listFormats.get(key) ?? new Intl.ListFormat(localeOf[language], { type })
  listFormats.set(key, format)
  return format.format(items)
}

/** One value of a fact in words: `yes`, `HK$50 million`, `26 February 2026`, the labels of options. */
export function factValueWords(fact: FactKind, value: FactValue, language: Language, currency: string): string {
  const t = partWords(language)
  const label = (id: string) => fact.options?.find((option) => option.id === id)?.label[language] ?? id
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') {
    return fact.type === 'money' ? formatMoney(value, currency, language) : amountWords(value, fact.unit, language)
  }
  if (typeof value !== 'string')
    return value.length === 0 ? t('value.none') : listWords(value.map(label), 'and', language)
  return fact.type === 'date' ? formatDate(value, language) : label(value)
}
