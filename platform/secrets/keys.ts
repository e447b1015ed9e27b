import { createHash, hkdfSync } from 'node:crypto'

/** What a derived key is for; the two never share one. */
type Use = 'seal' | 'hash'

/** A master key with its name, which says nothing of it. */
export interface NamedKey {
  /** 16 hexadecimal digits. */
  readonly id: string
  readonly derive: (use: Use, purpose: string) => Uint8Array
}

/**
 * Derives a key of 32 bytes for each use and purpose (HKDF-SHA-256, RFC 5869), so that nothing sealed or hashed for one purpose says
 * anything about another. Deriving takes some microseconds; what has been derived is kept.
 */
export function namedKey(master: string): NamedKey {
  const material = createHash('sha256').update(`feilun master\n${master}`).digest()
  const expand = (info: string, bytes: number): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', material, new Uint8Array(), info, bytes))
  const derived = new Map<string, Uint8Array>()
  return {
    id: Buffer.from(expand('feilun key id', 8)).toString('hex'),
    derive: (use, purpose) => {
      const info = `feilun ${use}\n${purpose}`
      const key = derived.get(info) ?? expand(info, 32)
      derived.set(info, key)
      return key
    },
  }
}
