import { readableBytes } from './readable.ts'
import { wholeReading, type Reading } from './view.ts'

/** The value of a hexadecimal digit, or -1. */
export function hexValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** What a run of hexadecimal digits, with or without a sign between each two, says as UTF-8. */
export function readHex(text: string, start: number, end: number): Reading | undefined {
  const bytes = new Uint8Array((end - start) >> 1)
  let written = 0
  let high = -1
  for (let at = start; at < end; at++) {
    const value = hexValue(text.charCodeAt(at))
    if (value < 0) continue
    if (high < 0) high = value
    else {
      bytes[written++] = (high << 4) | value
      high = -1
    }
  }
  const said = readableBytes(bytes.subarray(0, written))
  return said === undefined ? undefined : wholeReading('hex', said, { start, end })
}
