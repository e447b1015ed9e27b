import type { Asked } from '../plan/program.ts'
import type { Domain } from '../resolve/typed.ts'

/** The date asked for can be any day of the calendar unless a caller narrows it. */
const CALENDAR: Domain = { low: -719162, high: 2932896, step: 1 }

export function domainOf(asked: Asked): Domain {
  return asked.fact?.domain ?? CALENDAR
}
