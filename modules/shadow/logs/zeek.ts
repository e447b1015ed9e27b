import { hostOf } from './hostOf.ts'
import { entryOf, nothing, notUnderstood, type LineReader, type ReadLine } from './logEntry.ts'
import { timeOf } from './timeOf.ts'

/** The fields in which Zeek's dns.log, ssl.log, quic.log and http.log have the host. */
const hostFields = ['query', 'server_name', 'host'] as const
const unset = new Set(['-', '(empty)', ''])

function entryFrom(field: (name: string) => string | undefined, timeZone: string): ReadLine {
  const given = hostFields.map(field).find((each) => each !== undefined)
  // A connection without a name is no fault of the log: it says nothing about where it went.
  if (given === undefined) return nothing
  const time = field('ts')
  const host = hostOf(given)
  if (host === undefined) return nothing
  return entryOf({ at: time === undefined ? undefined : timeOf(time, timeZone), client: field('id.orig_h'), host })
}

/** Zeek's logs as tab-separated values, whose `#fields` line names the columns. */
export function zeekReader(timeZone: string): LineReader {
  let columns: ReadonlyMap<string, number> | undefined
  return (line) => {
    if (line.startsWith('#fields')) {
      columns = new Map(
        line
          .split('\t')
          .slice(1)
          .map((name, at) => [name.trim(), at]),
      )
      return nothing
    }
    if (line.trim() === '' || line.startsWith('#')) return nothing
    if (columns === undefined) return notUnderstood
    const known = columns
    const cells = line.split('\t')
    return entryFrom((name) => {
      const cell = cells[known.get(name) ?? -1]?.trim()
      return cell === undefined || unset.has(cell) ? undefined : cell
    }, timeZone)
  }
}

/** The same, one JSON object a line. */
export const zeekJsonReader =
  (timeZone: string): LineReader =>
  (line) => {
    if (line.trim() === '') return nothing
    let read: unknown
    try {
      read = JSON.parse(line)
    } catch {
      return notUnderstood
    }
    if (typeof read !== 'object' || read === null) return notUnderstood
    const fields = new Map<string, unknown>(Object.entries(read))
    return entryFrom((name) => {
      const value = fields.get(name)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
    }, timeZone)
  }
