import { isCommonHan } from './commonHan.ts'
import { DocumentFault } from './fault.ts'
import { withHongKongCharacters } from './hkscs.ts'

export interface Decoded {
  readonly text: string
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `big5`, `gb18030`. `big5` includes Hong Kong's supplement. */
  readonly encoding: string
}

/** A right reading scores near 0.9 and a wrong one near 0: most of its Han characters are rare ones. */
const plausible = 0.35
const sampleSize = 40_000

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'big5' ? withHongKongCharacters(text) : text
  } catch (error) {
    // A text too long for a string is not one in another encoding.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG')
      throw new DocumentFault('too-large', error)
    return undefined
  }
}

const punctuation = /[\u3000-\u303f\u3041-\u30ff\uff01-\uff65\u2010-\u2027\u00b7\u25a0-\u25ff\u2022]/
const han = /\p{Script=Han}/u
const wrong = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u

/** How much a decoded text looks like one: from -1 to 1. Letters of ASCII count for little, since every encoding agrees on them. */
export function plausibility(text: string): number {
  let score = 0
  let weight = 0
  for (const char of text.slice(0, sampleSize)) {
    if (/[\t\n\r\f\x20-\x7e]/.test(char)) {
      score += 0.02
      weight += 0.02
      continue
    }
    weight++
    if (wrong.test(char)) score -= 3
    else if (punctuation.test(char) || isCommonHan(char)) score++
    else if (!han.test(char)) score -= 0.5
  }
  return weight === 0 ? 0 : score / weight
}

const marks: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** UTF-16 without a mark is tried only where it can be: an even number of bytes, and zeros, spaces or line ends as it writes them. */
function couldBeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false
  for (let at = 0; at + 1 < Math.min(bytes.length, sampleSize); at += 2) {
    if ((bytes[at] === 0) !== (bytes[at + 1] === 0)) return true
  }
  return false
}

/**
 * Reads the characters of a text: by its byte order mark, else as UTF-8, else as the encoding of its time and place in which it
 * reads as a text. Nothing is replaced or guessed within a character: an encoding that does not fit every byte is not taken.
 * @throws DocumentFault `encoding`
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  for (const [encoding, ...mark] of marks) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue
    // The decoder takes the mark away.
    const text = strictly(bytes, encoding)
    if (text !== undefined) return { text, encoding }
    throw new DocumentFault('encoding')
  }
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8' }
  const candidates = [
    ...(declared === undefined ? [] : [declared]),
    ...(couldBeUtf16(bytes) ? ['utf-16le', 'utf-16be'] : []),
    'big5',
    'gb18030',
  ]
  let best: (Decoded & { readonly score: number }) | undefined
  for (const encoding of candidates) {
    const text = strictly(bytes, encoding)
    if (text === undefined || text.includes('\0')) continue
    // What the document says of itself is taken before what is only likelier.
    const score = plausibility(text) + (encoding === declared ? 0.2 : 0)
    if (best === undefined || score > best.score) best = { text, encoding, score }
  }
  if (best === undefined || best.score < plausible) throw new DocumentFault('encoding')
  return { text: best.text, encoding: best.encoding }
}

/** The name by which the Encoding Standard knows a declared encoding, if it does. */
export function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label.trim())
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    return undefined
  }
}
