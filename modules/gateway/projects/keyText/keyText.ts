import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#platform/secrets'
import type { KeyId } from '../../model/ids.ts'
import { base62, fromBase62, signsFor } from './base62.ts'

/*
 * A key as its owner has it: `fl-`, its id, 32 secret bytes and a short mark over both, in letters and digits only, so that a double click takes all of it. The mark
 * is made with the installation's secret: what nobody here has made is refused without asking the database, however well it is formed.
 */

const prefix = 'fl-'
const idBytes = 16
const secretBytes = 32
const markBytes = 5
const bodyLength = prefix.length + signsFor(idBytes) + signsFor(secretBytes)
export const keyTextLength = bodyLength + signsFor(markBytes)

const hashPurpose = 'gateway key'
const markPurpose = 'gateway key mark'

const markOf = (hash: string): string => base62(Buffer.from(hash, 'base64url').subarray(0, markBytes))
const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** @param random 32 bytes that nobody can foretell */
export function makeKeyText(secrets: Secrets, id: KeyId, random: Uint8Array): string {
  if (random.length !== secretBytes) throw new RangeError(`A key needs ${secretBytes} random bytes.`)
  const body = prefix + base62(Buffer.from(id.replaceAll('-', ''), 'hex')) + base62(random)
  return body + markOf(secrets.keyedHash(markPurpose, body))
}

/** Which key a text claims to be; undefined where it was not made here. */
export function idOfKeyText(secrets: Secrets, text: string): KeyId | undefined {
  if (text.length !== keyTextLength || !text.startsWith(prefix)) return undefined
  const body = text.slice(0, bodyLength)
  const mark = text.slice(bodyLength)
  const bytes = fromBase62(body.slice(prefix.length, prefix.length + signsFor(idBytes)), idBytes)
  if (bytes === undefined) return undefined
  // Marked under the installation's secret, or one that was before it.
  if (!secrets.keyedHashes(markPurpose, body).some((hash) => equal(markOf(hash), mark))) return undefined
  const hex = bytes.toString('hex')
  // What has just been decoded from 16 bytes is a UUID.
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as KeyId
}

/** What is kept of a key. */
export const hashOfKey = (secrets: Secrets, text: string): string => secrets.keyedHash(hashPurpose, text)

export const isHashOfKey = (secrets: Secrets, text: string, kept: string): boolean =>
  secrets.keyedHashes(hashPurpose, text).some((hash) => equal(hash, kept))
