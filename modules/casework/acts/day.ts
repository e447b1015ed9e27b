import type { PlainDate } from '#engines/rules'
import { dayIn as dayOfInstant } from '../process/calendar.ts'

/** The day that it is in a time zone at an instant. */
export const dayIn = (zone: string, at: Date): PlainDate => dayOfInstant(zone, at.getTime())
