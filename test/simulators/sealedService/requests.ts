import type { IncomingHttpHeaders } from 'node:http'
import { sign } from './crypto.ts'
import type { Fault, ServiceSettings } from './service.ts'

const clockRoomMs = 5 * 60_000

/** Whether a request is signed by the client, just now and for the first time; the code of what is wrong with it otherwise. */
export function requestChecks({ client, letter, now }: ServiceSettings, faults: ReadonlySet<Fault>) {
  const seen = new Set<string>()
  return (headers: IncomingHttpHeaders, body: string): string | undefined => {
    const textOf = (name: string): string => {
      const value = headers[name]
      return typeof value === 'string' ? value : ''
    }
    const here = now().getTime() + (faults.has('clock-ahead') ? 2 * clockRoomMs : 0)
    const [method, timestamp, nonce] = [textOf('signaturemethod'), textOf('timestamp'), textOf('nonce')]
    const secret = faults.has('another-secret') ? 'renewed' : client.secret
    const right = sign(secret, client.id, method, timestamp, nonce, body)
    if (textOf('clientid') !== client.id || method !== 'HmacSHA256' || textOf('signature') !== right)
      return `${letter}20001`
    if (Math.abs(Number(timestamp) - here) > clockRoomMs) return `${letter}20002`
    if (nonce === '' || seen.has(nonce)) return `${letter}20003`
    seen.add(nonce)
    return undefined
  }
}
