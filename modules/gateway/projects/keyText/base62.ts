const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const valueOf = new Map([...signs].map((sign, value) => [sign, BigInt(value)]))

/** Bytes as letters and digits, in so many of them as every value of that length needs: 16 bytes are 22 signs. */
export function base62(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let left = signsFor(bytes.length); left > 0; left -= 1) {
    text = (signs[Number(rest % 62n)] ?? '') + text
    rest /= 62n
  }
  return text
}

export const signsFor = (bytes: number): number => Math.ceil((bytes * 8) / Math.log2(62))

/** What `base62` was given, of a length in bytes; undefined where it can have been nothing of it. */
export function fromBase62(text: string, bytes: number): Buffer | undefined {
  if (text.length !== signsFor(bytes)) return undefined
  let sum = 0n
  for (const sign of text) {
    const value = valueOf.get(sign)
    if (value === undefined) return undefined
    sum = sum * 62n + value
  }
  const hex = sum.toString(16).padStart(bytes * 2, '0')
  return hex.length === bytes * 2 ? Buffer.from(hex, 'hex') : undefined
}
