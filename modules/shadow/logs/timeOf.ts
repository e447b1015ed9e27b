import { instantOf } from './instantOf.ts'

/**
 * The moment that a log's field tells: seconds since 1970 with or without decimals, milliseconds, ISO 8601, or `2026-02-25 14:03:00` without an
 * offset, which is read in the time zone given. Undefined for anything else.
 */
export function timeOf(text: string, timeZone: string): number | undefined {
  const given = text.trim()
  if (/^\d{9,10}(?:\.\d+)?$/.test(given)) return Math.round(Number(given) * 1_000)
  if (/^\d{12,13}$/.test(given)) return Number(given)
  const parts =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(given)
  if (parts === null) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset] = parts
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const time =
    offset === undefined
      ? instantOf(wall, timeZone)
      : Date.parse(wall + (offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`))
  return Number.isNaN(time) ? undefined : time
}
