import { crc32 } from 'node:zlib'
import type { CallRecord, Endpoint } from '../../model/call.ts'
import type { CallId, KeyId, ProjectId } from '../../model/ids.ts'

/** A call that was let in: what is known of it if nothing more is heard. Amounts in millionths of a US dollar. */
export interface Begun {
  readonly kind: 'begun'
  readonly call: CallId
  readonly project: ProjectId
  readonly key: KeyId
  readonly person: string | undefined
  readonly account: string
  readonly worst: number
  readonly endpoint: Endpoint
  readonly model: string
  readonly isStream: boolean
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A call that ended, with how its cost was met. */
export interface Ended {
  readonly kind: 'ended'
  readonly account: string
  readonly charge: number
  readonly over: number
  readonly record: CallRecord
}

/** A call that cost nothing and never was let in. */
export interface Noted {
  readonly kind: 'noted'
  readonly record: CallRecord
}

export type Line = Begun | Ended | Noted

const sumSigns = 8

/** A line as it is kept: eight hexadecimal digits of CRC-32, a space, JSON, and a line feed. */
export function writtenLine(line: Line): Buffer {
  const text = JSON.stringify(line)
  return Buffer.from(`${crc32(text).toString(16).padStart(sumSigns, '0')} ${text}\n`)
}

/** A line without its line feed; undefined where it is not as it was written. */
export function readLine(bytes: Buffer): Line | undefined {
  if (bytes.length < sumSigns + 2 || bytes[sumSigns] !== 0x20) return undefined
  const body = bytes.subarray(sumSigns + 1)
  if (crc32(body) !== Number.parseInt(bytes.toString('latin1', 0, sumSigns), 16)) return undefined
  // Its sum says that these are the bytes that `writtenLine` made of a line.
  return JSON.parse(body.toString()) as Line
}
