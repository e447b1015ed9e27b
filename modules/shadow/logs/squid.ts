import { hostOf } from './hostOf.ts'
import { entryOf, nothing, notUnderstood, type LineReader } from './logEntry.ts'
import { timeOf } from './timeOf.ts'

/** Squid's own access log: time, elapsed, client, result/status, bytes, method, address, user, … Also `CONNECT host:443`. */
export const squidReader =
  (timeZone: string): LineReader =>
  (line) => {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) return nothing
    const [time = '', , client, result = '', , , address = '', user] = text.split(/\s+/, 9)
    if (!/^[A-Z_]+\/\d{3}$/.test(result)) return notUnderstood
    // A name that somebody signed in to the proxy with says more than the address of a shared computer.
    const who = user === undefined || user === '-' ? client : user
    // What was refused never reached the service.
    if (result.includes('DENIED')) return nothing
    return entryOf({ at: timeOf(time, timeZone), client: who, host: hostOf(address) })
  }
