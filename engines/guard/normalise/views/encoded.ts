import type { Span } from '../../model.ts'
import { entityNames } from './entityNames.ts'
import { hexValue } from './hex.ts'
import { Rewriting } from './rewrite.ts'
import type { Reading, ViewKind } from './view.ts'

/** One encoded character: what it stands for and where its writing ends. Nothing where none stands at the place. */
interface Decoded {
  readonly text: string
  readonly end: number
}

type DecodeAt = (text: string, at: number) => Decoded | undefined

const signs: Readonly<Record<'url-encoding' | 'entities' | 'escapes', { sign: string; decodeAt: DecodeAt }>> = {
  'url-encoding': { sign: '%', decodeAt: percentAt },
  entities: { sign: '&', decodeAt: entityAt },
  escapes: { sign: '\\', decodeAt: escapeAt },
}

/** A region with the characters that are written in one way of encoding read as what they stand for. */
export function readEncoded(kind: keyof typeof signs & ViewKind, text: string, span: Span): Reading | undefined {
  const { sign, decodeAt } = signs[kind]
  const written = new Rewriting()
  let kept = span.start
  for (let at = text.indexOf(sign, kept); at >= 0 && at < span.end; at = text.indexOf(sign, at)) {
    const decoded = decodeAt(text, at)
    if (decoded === undefined) {
      at++
      continue
    }
    written.keep(text, kept, at)
    written.replace(decoded.text, at, decoded.end)
    kept = decoded.end
    at = decoded.end
  }
  if (written.changed === 0) return undefined
  written.keep(text, kept, span.end)
  return written.reading(kind, span)
}

/** `%E5%BF%BD`: the bytes of one character of UTF-8. */
export function percentAt(text: string, at: number): Decoded | undefined {
  const first = percentByte(text, at)
  if (first < 0) return undefined
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
  if (length === 1) return first < 0x80 ? { text: String.fromCharCode(first), end: at + 3 } : undefined
  let point = first & (0x7f >> length)
  for (let nth = 1; nth < length; nth++) {
    const byte = percentByte(text, at + nth * 3)
    if (byte < 0 || (byte & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  return pointAt(point, at + length * 3)
}

function percentByte(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x25) return -1
  const high = hexValue(text.charCodeAt(at + 1))
  const low = hexValue(text.charCodeAt(at + 2))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

/** `&#24573;`, `&#x5ffd;`, `&amp;`; the semicolon of a number may be missing, as browsers have it. */
export function entityAt(text: string, at: number): Decoded | undefined {
  if (text.charCodeAt(at + 1) !== 0x23) return namedAt(text, at)
  const hexadecimal = (text.charCodeAt(at + 2) | 0x20) === 0x78
  let end = at + (hexadecimal ? 3 : 2)
  const begun = end
  let point = 0
  for (; end < begun + 8; end++) {
    const value = hexValue(text.charCodeAt(end))
    if (value < 0 || (!hexadecimal && value > 9)) break
    point = point * (hexadecimal ? 16 : 10) + value
  }
  if (end === begun) return undefined
  return pointAt(point, text.charCodeAt(end) === 0x3b ? end + 1 : end)
}

function namedAt(text: string, at: number): Decoded | undefined {
  const close = text.slice(at, at + 9).indexOf(';')
  const stands = close < 0 ? undefined : entityNames.get(text.slice(at + 1, at + close))
  return stands === undefined ? undefined : { text: stands, end: at + close + 1 }
}

/** `\u5ffd`, `\u{5ffd}`, `\U00005ffd`, `\x69`, and the breaks `\n` `\t` that stand between what is escaped. */
export function escapeAt(text: string, at: number): Decoded | undefined {
  const letter = text.charAt(at + 1)
  if (letter === 'n' || letter === 't' || letter === 'r') return { text: ' ', end: at + 2 }
  if (letter === 'x') return hexadecimalAt(text, at + 2, 2)
  if (letter === 'U') return hexadecimalAt(text, at + 2, 8)
  if (letter !== 'u') return undefined
  if (text.charAt(at + 2) !== '{') return hexadecimalAt(text, at + 2, 4)
  const close = text.slice(at, at + 11).indexOf('}')
  const inside = close < 0 ? undefined : hexadecimalAt(text, at + 3, close - 3)
  return inside === undefined ? undefined : { text: inside.text, end: inside.end + 1 }
}

function hexadecimalAt(text: string, at: number, digits: number): Decoded | undefined {
  let point = 0
  for (let nth = 0; nth < digits; nth++) {
    const value = hexValue(text.charCodeAt(at + nth))
    if (value < 0) return undefined
    point = point * 16 + value
  }
  return digits > 0 ? pointAt(point, at + digits) : undefined
}

/** Halves of pairs are let through, since two of them in a row make one character. */
function pointAt(point: number, end: number): Decoded | undefined {
  if (point === 0 || point > 0x10ffff) return undefined
  return { text: String.fromCodePoint(point), end }
}
