import type { Content, Measure, MeasuredFigure, Money, Scheme } from '#modules/packs'
import {
  formatDate,
  formatMoney,
  formatNumber,
  inEachLanguage,
  inLanguage,
  type Language,
  type Text,
} from '#platform/i18n'

type Part = Text | string | undefined

const isPart = (part: string | undefined): part is string => part !== undefined && part !== ''

/** The parts in each language, one after the other; what is the same in all stands in all. */
export function joined(...parts: readonly Part[]): Text {
  const of = (language: Language) =>
    parts
      .map((part) => (part === undefined || typeof part === 'string' ? part : inLanguage(part, language)))
      .filter(isPart)
      .join(language === 'en' ? '. ' : '。')
  return inEachLanguage(of)
}

export const moneyText = ({ amount, label, period }: Money, currency: string): Text =>
  joined(
    label,
    inEachLanguage((language) => formatMoney(amount, currency, language)),
    period,
  )

export const dateText = (date: string): Text => inEachLanguage((language) => formatDate(date, language))

export function figureText({ label, value, unit, 'as-of': asOf }: MeasuredFigure, currency: string): Text {
  const number = inEachLanguage((language) => {
    if (unit === 'percent') return `${formatNumber(value, language)}%`
    if (typeof unit === 'string') return formatMoney(value, currency, language)
    const gap = language === 'en' ? ' ' : ''
    return `${formatNumber(value, language)}${unit === undefined ? '' : gap + inLanguage(unit, language)}`
  })
  return joined(label, number, asOf === undefined ? undefined : dateText(asOf))
}

const officeOf = (content: Content, id: string) => content.offices.find((office) => office.id === id)

/** Whoever is responsible, under every name that the pack knows. */
export function ownerText(content: Content, { owner }: Pick<Measure | Scheme, 'owner'>): Text | undefined {
  const office = 'office' in owner ? officeOf(content, owner.office) : undefined
  return office === undefined ? undefined : joined(office.name, office.aliases.join(' '))
}

export const officeText = (content: Content, id: string): Text | undefined => officeOf(content, id)?.name
