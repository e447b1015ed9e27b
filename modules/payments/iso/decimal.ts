import { isUnit, minorOf, type Minor } from '#modules/accounts'

/** What is money of the units that the ledger counts: their names are ISO 4217 codes. */
const isMoney = (currency: string): boolean => /^[A-Z]{3}$/.test(currency)

/**
 * What a message's amount is in the currency’s smallest part; undefined for what is no amount, has more decimals than the currency, or is
 * in a currency that the ledger does not count.
 */
export function amountIn(decimal: string, currency: string): Minor | undefined {
  if (!isMoney(currency) || !isUnit(currency) || !/^\d{1,16}(\.\d{1,10})?$/.test(decimal)) return undefined
  try {
    return minorOf(decimal, currency)
  } catch {
    return undefined // The ledger says that it is too large, or has decimals that are not there.
  }
}
