import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { namedKey, type NamedKey } from './keys.ts'

/** The key that is in use, and those that were before it: what they sealed can still be opened, and nothing more is sealed with them. */
export interface MasterKeys {
  readonly current: string
  readonly earlier?: readonly string[]
}

/** Purposes are a handful of fixed names, such as `hkid` or `sign-in flow`: never text that a visitor sends. */
export interface Secrets {
  /** Text that only `open` with the same purpose gives back, as URL-safe characters. No two are the same, also for the same text. */
  readonly seal: (purpose: string, text: string) => string
  /** What was sealed; undefined where it was altered, sealed for another purpose, or with a key that is no longer known. */
  readonly open: (purpose: string, sealed: string) => string | undefined
  /** What is always the same for the same value, and says nothing about it to whoever lacks the key. */
  readonly keyedHash: (purpose: string, value: string) => string
  /** The hash under every known key, the current one first: for finding what was hashed before the key was changed. */
  readonly keyedHashes: (purpose: string, value: string) => readonly string[]
}

const version = 'v1'
const ivBytes = 12
const tagBytes = 16

/** What is sealed is bound to its purpose and to the key's name, besides being encrypted. */
const boundTo = (key: NamedKey, purpose: string): Buffer => Buffer.from(`${version}\n${key.id}\n${purpose}`)

function openWith(key: NamedKey, purpose: string, bytes: Buffer): string | undefined {
  if (bytes.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key.derive('seal', purpose), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(boundTo(key, purpose)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString()
  } catch {
    return undefined // The tag does not fit: altered, or for another purpose.
  }
}

/**
 * Seals by AES-256-GCM and hashes by HMAC-SHA-256, each with a key of its own for each purpose. A sealed text names the key it was
 * sealed with, so that keys can be changed while what older ones sealed is still opened.
 */
export function createSecrets(masterKeys: string | MasterKeys): Secrets {
  const { current, earlier = [] } = typeof masterKeys === 'string' ? { current: masterKeys } : masterKeys
  const newest = namedKey(current)
  const known = [newest, ...earlier.map(namedKey)]
  const hashWith = (key: NamedKey, purpose: string, value: string): string =>
    createHmac('sha256', key.derive('hash', purpose)).update(value).digest('base64url')
  return {
    seal: (purpose, text) => {
      // Not passed in, unlike other randomness: an initialisation vector that came twice would give both texts away.
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', newest.derive('seal', purpose), iv, { authTagLength: tagBytes })
      cipher.setAAD(boundTo(newest, purpose))
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${version}.${newest.id}.${Buffer.concat([iv, encrypted, cipher.getAuthTag()]).toString('base64url')}`
    },
    open: (purpose, sealed) => {
      const [form, id, body = '', ...more] = sealed.split('.')
      const key = known.find((each) => each.id === id)
      if (form !== version || key === undefined || more.length > 0) return undefined
      return openWith(key, purpose, Buffer.from(body, 'base64url'))
    },
    keyedHash: (purpose, value) => hashWith(newest, purpose, value),
    keyedHashes: (purpose, value) => known.map((key) => hashWith(key, purpose, value)),
  }
}
