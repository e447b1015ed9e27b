import type { Language } from '#platform/i18n'
import { decimalsOf, type Unit } from '../model/units.ts'
import { words } from '../words.ts'

const grouped = new Intl.NumberFormat('en', { useGrouping: true })

/**
 * A number of smallest parts as people read it, to the last of them: `HK$1,234.50`. Below zero a minus sign stands before all of it. Whole digits are
 * grouped in threes in all three languages, which all write the point alike.
 */
export function amountText(amount: number, unit: Unit, language: Language): string {
  const places = decimalsOf[unit]
  const digits = String(Math.abs(amount)).padStart(places + 1, '0')
  const whole = grouped.format(BigInt(digits.slice(0, digits.length - places)))
  const number = places === 0 ? whole : `${whole}.${digits.slice(-places)}`
  const said = words(language)(`unit.${unit}`, { amount: number })
  return amount < 0 ? `−${said}` : said
}
