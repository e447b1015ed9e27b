import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  publicEncrypt,
  constants,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

// Written apart from the adapter's own code, so that a mistake there is not made here as well.

/** Four bytes of length, the vector, the text, the tag; base64. */
export function seal(key: Buffer, value: unknown): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const text = Buffer.concat([cipher.update(Buffer.from(JSON.stringify(value))), cipher.final()])
  return Buffer.concat([Buffer.from([0, 0, 0, 12]), iv, text, cipher.getAuthTag()]).toString('base64')
}

/** @throws Error for what was not sealed with this key */
export function unseal(key: Buffer, sealed: string): Record<string, unknown> {
  const bytes = Buffer.from(sealed, 'base64')
  const ivEnd = 4 + bytes.readUInt32BE(0)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(4, ivEnd))
  decipher.setAuthTag(bytes.subarray(bytes.length - 16))
  const text = Buffer.concat([decipher.update(bytes.subarray(ivEnd, bytes.length - 16)), decipher.final()])
  const read: unknown = JSON.parse(text.toString())
  if (typeof read !== 'object' || read === null) throw new Error('not an object')
  return { ...read }
}

export const wrap = (key: Buffer, publicKey: KeyObject): string =>
  publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key).toString('base64')

export const sign = (secret: string, ...parts: readonly string[]): string =>
  encodeURIComponent(createHmac('sha256', secret).update(parts.join('')).digest('base64'))

/** A name of a person for one service: another service gets another one, and neither leads to the person. */
export const tokenised = (service: string, person: string): string =>
  createHmac('sha256', 'simulated register').update(`${service}\n${person}`).digest('base64url').slice(0, 32)
