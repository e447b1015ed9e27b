import { constants, privateDecrypt, type KeyObject } from 'node:crypto'

/** A content key, and the instant after which it is asked for again. */
export interface ContentKey {
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly until: number
}

const keyBytes = 32

/**
 * The content key that came wrapped to our RSA key; undefined for what was wrapped to another. The padding is PKCS #1 v1.5, as the service
 * wraps it: OpenSSL answers bad padding with random bytes, so that nobody learns from how we fail.
 */
export function unwrapKey(wrapped: string, privateKey: KeyObject): Uint8Array | undefined {
  try {
    const bytes = privateDecrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_PADDING },
      Buffer.from(wrapped, 'base64'),
    )
    if (bytes.length === keyBytes) return bytes
    // Some services wrap the key's base64 instead of the key.
    const decoded = Buffer.from(bytes.toString('latin1'), 'base64')
    return decoded.length === keyBytes ? decoded : undefined
  } catch {
    return undefined
  }
}
