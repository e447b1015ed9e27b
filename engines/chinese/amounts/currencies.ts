import { folded } from '../numerals/folded.ts'
import { localCurrency } from './units.ts'

/** What may stand in front of a sum, folded. */
const signs: ReadonlyMap<string, string> = new Map([
  ['hk$', 'HKD'],
  ['hkd', 'HKD'],
  ['hkd$', 'HKD'],
  [folded('港幣'), 'HKD'],
  [folded('港幣$'), 'HKD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['usd$', 'USD'],
  ['rmb', 'CNY'],
  ['rmb¥', 'CNY'],
  ['cny', 'CNY'],
  ['cn¥', 'CNY'],
  [folded('人民幣'), 'CNY'],
  ['¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['eur', 'EUR'],
  ['€', 'EUR'],
  ['gbp', 'GBP'],
  ['£', 'GBP'],
  ['s$', 'SGD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['nt$', 'TWD'],
  ['nz$', 'NZD'],
  ['mop', 'MOP'],
  ['mop$', 'MOP'],
  ['$', localCurrency],
])

const pattern = new RegExp(
  String.raw`(?:(?<![a-z])(?:hk\$|hkd\$?|us\$|usd\$?|rmb¥?|cny|cn¥|jp¥|eur|gbp|s\$|a\$|c\$|nt\$|nz\$|mop\$?)|[€£¥$]|${folded(String.raw`港幣\$?|人民幣`)})[ ]?$`,
)

/** The currency written directly before `index` of a folded text, and where it starts. */
export function currencyBefore(
  text: string,
  index: number,
): { readonly currency: string; readonly start: number } | undefined {
  const from = Math.max(0, index - 6)
  const match = pattern.exec(text.slice(from, index))
  const currency = match === null ? undefined : signs.get(match[0].trim())
  return match === null || currency === undefined ? undefined : { currency, start: from + match.index }
}
