import type { ReadDate } from '#engines/reading'
import { formatDate, type Language } from '#platform/i18n'
import { words } from '../words.ts'

const lastOfMonth = (day: string): boolean => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

/** A date or span as it was understood, no more precise than it is: 2027年10月至12月. */
export function dateWords({ from, to, bound }: Pick<ReadDate, 'from' | 'to' | 'bound'>, language: Language): string {
  const t = words(language)
  const wholeMonths = from.endsWith('-01') && lastOfMonth(to)
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  const precise = (date: string): string =>
    formatDate(wholeYears ? date.slice(0, 4) : wholeMonths ? date.slice(0, 7) : date, language)
  const [first, last] = [precise(from), precise(to)]
  if (bound === 'until') return t('date.until', { date: last })
  if (bound === 'from') return t('date.from', { date: first })
  return first === last ? first : t('date.span', { from: first, to: last })
}
