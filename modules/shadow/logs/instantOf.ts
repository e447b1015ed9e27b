const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-02-25 14:03:00` on the clocks of a time zone: the form of the Swedish locale. */
export function wallTimeIn(timeZone: string, at: number): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timeZone, format)
  return format.format(at)
}

/** The calendar day in a time zone, YYYY-MM-DD. */
export const dayIn = (timeZone: string, at: number): string => wallTimeIn(timeZone, at).slice(0, 10)

/**
 * The moment at which clocks in a time zone show `2026-02-25T14:03:00`. Where they are set back and show it twice, one of the two; NaN for a date
 * that there is not.
 */
export function instantOf(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asUtc)) return asUtc
  const aheadAt = (at: number): number => Date.parse(`${wallTimeIn(timeZone, at).replace(' ', 'T')}Z`) - at
  const near = asUtc - aheadAt(asUtc)
  return asUtc - aheadAt(near)
}
