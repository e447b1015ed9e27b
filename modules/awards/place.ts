import type { Place } from './store.ts'

const form = /^(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where a list goes on, as an address carries it. */
export const writtenPlace = ({ awarded, id }: Place): string => `${awarded.getTime()}.${id}`

/** Undefined for what is no place: the list then begins at its beginning. */
export function placeFrom(written: string | undefined): Place | undefined {
  const match = form.exec(written ?? '')
  const [, time = '', id = ''] = match ?? []
  const awarded = new Date(Number(time))
  return match === null || Number.isNaN(awarded.getTime()) ? undefined : { awarded, id }
}
