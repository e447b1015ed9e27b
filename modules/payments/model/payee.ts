import { z } from 'zod'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import { inEachLanguage } from '#platform/i18n'
import { safeText } from '../iso/safeText.ts'
import { words } from '../words.ts'
import type { Payee } from './order.ts'

/** What a bank's message can hold (ISO 20022: Max140Text, Max35Text and Max34Text). */
const longest = { name: 140, bankCode: 35, account: 34 }

/** Full-width digits and letters as the half-width ones that they stand for. */
const halfWidth = (text: string): string =>
  text.replaceAll(/[！-～]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))

/** People write account numbers with spaces and hyphens, as cards and cheques do. */
const bare = (text: string): string => halfWidth(text).replaceAll(/[\s\-‐-―]/gu, '')

const wrong = (at: keyof Payee): ErrorDetail => ({
  at: `/${at}`,
  message: inEachLanguage((language) => words(language)(`payee.wrong.${at}`)),
})

const signs = /^[0-9A-Za-z]+$/

/**
 * A payee in the form in which they are kept. Nothing is guessed: what cannot stand in a payment is refused.
 * @throws FeilunError `payee-invalid` with every point that is wrong
 */
export function payeeOf(given: Payee): Payee {
  const payee = {
    name: given.name.replaceAll(/\s+/gu, ' ').trim(),
    bankCode: bare(given.bankCode),
    account: bare(given.account),
  }
  const problems = [
    ...(payee.name === '' || [...payee.name].length > longest.name || !/\p{L}/u.test(safeText(payee.name, longest.name))
      ? [wrong('name')]
      : []),
    ...(signs.test(payee.bankCode) && payee.bankCode.length <= longest.bankCode ? [] : [wrong('bankCode')]),
    ...(signs.test(payee.account) && payee.account.length >= 4 && payee.account.length <= longest.account
      ? []
      : [wrong('account')]),
  ]
  if (problems.length > 0) throw new FeilunError('payee-invalid', {}, problems)
  return payee
}

/** What tells one account from another, whatever its holder is called. */
export const accountOf = ({ bankCode, account }: Payee): string => `${bankCode}/${account}`.toUpperCase()

/** The last signs of the account number: at most three, and never more than half of it. */
export const tailOf = ({ account }: Payee): string => account.slice(-Math.min(3, Math.floor(account.length / 2)))

const kept = z.strictObject({ name: z.string(), bankCode: z.string(), account: z.string() })

/** A payee as `payeeOf` had made it, from what was sealed. */
export const readPayee = (opened: string): Payee => kept.parse(JSON.parse(opened))
