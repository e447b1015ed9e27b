import type { MeasuredFigure } from '#modules/packs'
import { formatNumber } from '#platform/i18n'
import type { View } from '../pages/view.ts'
import { moneyWords } from './money.ts'

/** A figure with its unit and how exact it is: 約 3,000 PFLOPS, 7.1%, 約 2,900億港元. */
export function figureWords(view: View, { value, unit, approximation }: MeasuredFigure): string {
  const { language, content, say, t } = view
  if (typeof unit === 'string' && unit.toUpperCase() === content.pack.currency) {
    return moneyWords(view, { amount: value, approximation })
  }
  const number = formatNumber(value, language)
  const words =
    unit === undefined
      ? number
      : typeof unit === 'string'
        ? unit === 'percent'
          ? `${number}%`
          : `${number} ${unit}`
        : `${number} ${say(unit)}`
  return approximation === 'exact' ? words : t(approximation, { money: words })
}
