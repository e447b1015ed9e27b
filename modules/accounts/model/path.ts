import { FeilunError } from '#platform/errors'
import type { AccountPath } from './ledger.ts'

/** Up to eight parts of ASCII letters, digits, dots, hyphens and underscores: the same form is a constraint of the table. */
const form = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*){0,7}$/
const longest = 400

export const isPath = (text: string): boolean => text.length <= longest && form.test(text)

/** @throws FeilunError `account-path-invalid` */
export function checkedPath(text: string): AccountPath {
  if (!isPath(text)) throw new FeilunError('account-path-invalid', { path: text.slice(0, 100) })
  return text
}

/** Something that can be no path has no account either. @throws FeilunError `account-unknown` */
export function knownPath(text: string): AccountPath {
  if (!isPath(text)) throw new FeilunError('account-unknown', { path: text.slice(0, 100) })
  return text
}
