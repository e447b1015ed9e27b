import { createHash } from 'node:crypto'
import { canonicalJson } from './canonicalJson.ts'

/** What stands before the first link. */
export const GENESIS = '0'.repeat(64)

/** SHA-256, in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The hash of a record that follows the one of hash `prev`: 64 hex digits. */
export const link = (prev: string, record: unknown): string => sha256(`${prev}\n${canonicalJson(record)}`)

/**
 * The hash of content that can be erased: without the salt, which is erased with it, nobody can try out what it was.
 * @param salt at least 16 bytes that nobody can foretell
 */
export const saltedHash = (salt: Uint8Array, content: unknown): string =>
  createHash('sha256').update(salt).update('\n').update(canonicalJson(content)).digest('hex')
