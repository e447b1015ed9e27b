import { FeilunError } from '#platform/errors'

/** Where a page of calls ended: when its last one began, and its id. Calls begin at whole milliseconds, so nothing is lost in writing it. */
export interface Place {
  readonly begun: Date
  readonly id: string
}

const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writeCursor = ({ begun, id }: Place): string => `${begun.toISOString()}~${id}`

/** @throws FeilunError `request-invalid` for what never was a cursor of ours */
export function readCursor(text: string): Place {
  const [, begun = '', id = ''] = form.exec(text.slice(0, 100)) ?? []
  const at = new Date(begun)
  if (id === '' || Number.isNaN(at.getTime())) throw new FeilunError('request-invalid')
  return { begun: at, id }
}
