import { z } from 'zod'
import type { ErrorDetail } from '#platform/errors'
import type { BankAccount } from '../model/needs.ts'
import { detail } from '../words.ts'

/** What bank accounts of cases are sealed for. */
export const bankPurpose = 'case bank account'

const form = z.strictObject({ name: z.string(), bankCode: z.string(), account: z.string() })

/** A bank account as it was sealed, or undefined for anything else. */
export function readBankAccount(value: unknown): BankAccount | undefined {
  const read = form.safeParse(value)
  return read.success ? read.data : undefined
}

const halfWidth = (text: string): string => text.normalize('NFKC')
/** People write account numbers with spaces and hyphens, as cards and cheques do. */
const bare = (text: string): string => halfWidth(text).replaceAll(/[\s\-‐-―]/gu, '')
const signs = /^[0-9A-Za-z]+$/

export type BankAnswer =
  | { readonly ok: true; readonly account: BankAccount; readonly masked: string }
  | { readonly ok: false; readonly problems: readonly ErrorDetail[] }

/** The last signs of an account number: at most three, and never more than half of it. */
const maskedOf = (account: string): string => `•••${account.slice(-Math.min(3, Math.floor(account.length / 2)))}`

/** A bank account as typed, in the form in which payments take it, or all that is wrong with it. @param at the name of what is asked */
export function readBankAnswer(at: string, value: unknown): BankAnswer {
  const given = readBankAccount(value) ?? { name: '', bankCode: '', account: '' }
  const name = given.name.replaceAll(/\s+/gu, ' ').trim()
  const bankCode = bare(given.bankCode)
  const account = bare(given.account)
  const isName = /\p{L}/u.test(name) && [...name].length <= 140 && name.isWellFormed() && !/\p{Cc}/u.test(name)
  const problems = [
    ...(isName ? [] : [detail(`${at}/name`, 'bank.name')]),
    ...(signs.test(bankCode) && bankCode.length <= 35 ? [] : [detail(`${at}/bankCode`, 'bank.code')]),
    ...(signs.test(account) && account.length >= 4 && account.length <= 34
      ? []
      : [detail(`${at}/account`, 'bank.account')]),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, account: { name, bankCode, account }, masked: maskedOf(account) }
}
