import { readableBytes } from './readable.ts'
import { wholeReading, type Reading } from './view.ts'

const values = new Int8Array(128).fill(-1)
for (const [value, letter] of Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
).entries()) {
  values[letter.charCodeAt(0)] = value
}
values[0x2d] = 62
values[0x5f] = 63

/** Enough letters for a test of whether a run of them is base64 from a given letter on. */
const probe = 24

/**
 * What a run of base64 letters says, in the usual or the URL alphabet, with or without padding and with line breaks. What stands glued
 * before it may shift it, so each of the four places is tried on a few letters.
 */
export function readBase64(text: string, start: number, end: number): Reading | undefined {
  for (let shift = 0; shift < 4; shift++) {
    const from = start + shift
    if (end - from < 12) return undefined
    if (decode(text, from, Math.min(end, from + probe)) === undefined) continue
    const whole = decode(text, from, end)
    if (whole !== undefined) return wholeReading('base64', whole, { start, end })
  }
  return undefined
}

function decode(text: string, start: number, end: number): string | undefined {
  const bytes = new Uint8Array(Math.ceil(((end - start) * 3) / 4))
  let written = 0
  let bits = 0
  let count = 0
  for (let at = start; at < end; at++) {
    const value = values[text.charCodeAt(at)] ?? -1
    // Padding and breaks of lines.
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffffff
    count++
    if (count % 4 === 0) {
      bytes[written++] = bits >> 16
      bytes[written++] = (bits >> 8) & 0xff
      bytes[written++] = bits & 0xff
    }
  }
  // A character that the end cuts in two says nothing about the rest.
  const left = count % 4
  if (left === 2) bytes[written++] = (bits >> 4) & 0xff
  if (left === 3) {
    bytes[written++] = (bits >> 10) & 0xff
    bytes[written++] = (bits >> 2) & 0xff
  }
  return readableBytes(wholeCharacters(bytes.subarray(0, written)))
}

/** Without the beginning of a character of UTF-8 whose rest is missing. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}
