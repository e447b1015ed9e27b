import { invalid } from './invalid.ts'
import { mostLevels, mostValues } from './measure.ts'

/**
 * What a smaller body can be parsed to is bounded by its length. A larger one of nothing but brackets becomes some fifty times its length in memory,
 * so it is looked at before it is parsed.
 */
const harmlessBytes = 262_144

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [listBegin, listEnd, objectBegin, objectEnd] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Where a string ends whose first sign is at `from`; the length of the bytes where it does not. */
function endOfString(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(quote, from); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let before = at
    while (bytes[before - 1] === backslash && before > from) before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return bytes.length
}

/**
 * Refuses JSON that is nested too deep or has too many values, in the time of one look at its bytes and with no memory of its own. What is no JSON may
 * pass: parsing it says so.
 * @throws FeilunError `call-invalid`
 */
export function boundBytes(bytes: Buffer): void {
  if (bytes.length <= harmlessBytes) return
  let levels = 0
  let values = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at]
    if (sign === quote) at = endOfString(bytes, at + 1)
    else if (sign === listBegin || sign === objectBegin) {
      levels += 1
      values += 1
      // A call is an object itself.
      if (levels > mostLevels) throw invalid('', 'invalid_value', 'too-deep', { most: mostLevels })
    } else if (sign === listEnd || sign === objectEnd) levels -= 1
    else if (sign === comma) values += 1
    if (values > mostValues) throw invalid('', 'invalid_value', 'too-many', { most: mostValues })
  }
}
