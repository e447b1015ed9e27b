import { domainToASCII } from 'node:url'
import { isMailAddress } from '#platform/mail'

/** What stands before the @: letters as every mail server takes them, so that no two ways of writing one look alike. */
const local = /^[\x21-\x7e]{1,64}$/

/**
 * An address in the one form in which it is kept and written to, or undefined for what is none. Letter case says nothing in any address that
 * people are given, so it is dropped; mail goes to this form and never to what was typed, or a look-alike could be sent another's link.
 */
export function emailOf(given: string): string | undefined {
  const at = given.trim().lastIndexOf('@')
  const before = given.trim().slice(0, Math.max(at, 0))
  const domain = domainToASCII(given.trim().slice(at + 1))
  const email = `${before}@${domain}`.toLowerCase()
  return local.test(before) && domain.includes('.') && isMailAddress(email) ? email : undefined
}
