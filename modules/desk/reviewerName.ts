import { FeilunError } from '#platform/errors'
import { inEachLanguage } from '#platform/i18n'
import { words } from './words.ts'

const longest = 200

// No page shows them, and the database keeps no NUL.
// oxlint-disable-next-line no-control-regex
const unshown = /[\u0000-\u001f\u007f-\u009f]/

/** A reviewer's name, without spaces around it. @throws FeilunError `request-invalid` */
export function nameOf(given: string): string {
  const name = given.trim()
  if (name === '' || name.length > longest || unshown.test(name) || !name.isWellFormed()) {
    throw new FeilunError('request-invalid', {}, [
      { at: 'name', message: inEachLanguage((each) => words(each)('name-wrong')) },
    ])
  }
  return name
}
