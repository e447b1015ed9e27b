import { FeilunError } from '#platform/errors'

/** Where a page of a list ended: when its last entry is due, to the microsecond as the database has it, and its id. */
export interface Place {
  /** ISO 8601 in UTC with six decimals, or `infinity` for what has no date. */
  readonly due: string
  readonly id: string
}

const due = /^(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A place in an address; it says nothing that the list did not show. */
export const writeCursor = ({ due: when, id }: Place): string => `${when}~${id}`

/** @throws FeilunError `request-invalid` for what never was a cursor of ours */
export function readCursor(text: string): Place {
  const [when = '', id = '', ...more] = text.slice(0, 200).split('~')
  const real = when === 'infinity' || !Number.isNaN(Date.parse(when))
  if (more.length > 0 || !due.test(when) || !real || !uuid.test(id)) throw new FeilunError('request-invalid')
  return { due: when, id }
}
