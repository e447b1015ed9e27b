import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const tagBytes = 16
/** The length of the vector comes first, as four bytes; the service and we use twelve. */
const lengthBytes = 4
const ivBytes = 12

/** Encrypts a body under the content key (AES-256-GCM): length of the vector, vector, then text and tag, in base64. */
export function encryptContent(key: Uint8Array, content: unknown): string {
  const iv = randomBytes(ivBytes)
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  const encrypted = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return Buffer.concat([length, iv, encrypted, cipher.getAuthTag()]).toString('base64')
}

/** What a body holds; undefined where it was altered, made under another key, or is no JSON. */
export function decryptContent(key: Uint8Array, content: string): unknown {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length < lengthBytes + ivBytes + tagBytes || bytes.readUInt32BE() !== ivBytes) return undefined
  const iv = bytes.subarray(lengthBytes, lengthBytes + ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(lengthBytes + ivBytes, -tagBytes)), decipher.final()])
    return JSON.parse(text.toString())
  } catch {
    return undefined
  }
}
