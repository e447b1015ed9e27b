import { FeilunError } from '#platform/errors'
import { inEachLanguage } from '#platform/i18n'
import { words } from '../words.ts'

const longest = 200

// No page shows them, and the database keeps no NUL.
// oxlint-disable-next-line no-control-regex
const unshown = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

/** A name as it is kept, of a person or a party: without spaces around it. Undefined for what is none. */
export function nameIn(given: string): string | undefined {
  const name = given.trim().normalize('NFC')
  return name === '' || name.length > longest || unshown.test(name) || !name.isWellFormed() ? undefined : name
}

/** The same, refusing what is none. @throws FeilunError `request-invalid` */
export function givenName(given: string): string {
  const name = nameIn(given)
  if (name !== undefined) return name
  throw new FeilunError('request-invalid', {}, [
    { at: 'name', message: inEachLanguage((each) => words(each)('name-wrong')) },
  ])
}
