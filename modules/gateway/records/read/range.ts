import { FeilunError } from '#platform/errors'
import type { ProjectId } from '../../model/ids.ts'

/** Days of the city, both included, as `2026-06-01`. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Of one project, or of all that the asker may see. */
export interface Asked extends Days {
  readonly project?: ProjectId | undefined
}

/** Two years and a day: longer is asked for in parts. */
const most = 732
const form = /^\d{4}-\d{2}-\d{2}$/

const numberOf = (day: string): number => (form.test(day) ? Date.parse(`${day}T00:00:00Z`) / 86_400_000 : Number.NaN)

/** @throws FeilunError `request-invalid` for what is no day, a range that ends before it begins, or one that is too long */
export function checkDays({ from, to }: Days): void {
  const days = numberOf(to) - numberOf(from)
  if (!(days >= 0 && days <= most)) throw new FeilunError('request-invalid')
}
