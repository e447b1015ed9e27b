import type { Span } from '../../model.ts'
import { readBase64 } from './base64.ts'
import { Counting, isHexadecimal } from './census.ts'
import { readLeet, readReversed, readRot13 } from './disguised.ts'
import { readEncoded } from './encoded.ts'
import { readHex } from './hex.ts'
import { readJoined } from './joined.ts'
import { readJyutping } from './jyutping.ts'
import { readNumerals } from './numerals.ts'
import type { Regions } from './region.ts'
import type { Reading } from './view.ts'

/** One word in disguise may be chance; these many near each other are not. */
const leastDisguised = 2
const leastSyllables = 3
const leastPercents = 2
const leastEntities = 2

/** Every other reading of parts of a clean text, in time in proportion to its length. */
export function readings(text: string): readonly Reading[] {
  const census = new Counting(text)
  const found: Reading[] = []
  const add = (reading: Reading | undefined): void => {
    if (reading !== undefined) found.push(reading)
  }
  for (const run of census.runs) add(readRun(text, run))
  for (const { start, end } of census.hexPairs) add(readHex(text, start, end))
  const each = (regions: Regions, least: number, read: (span: Span) => Reading | undefined): void => {
    for (const span of regions.within(text, least)) add(read(span))
  }
  each(census.percents, leastPercents, (span) => readEncoded('url-encoding', text, span))
  each(census.entities, leastEntities, (span) => readEncoded('entities', text, span))
  each(census.escapes, leastEntities, (span) => readEncoded('escapes', text, span))
  each(census.apart, 1, (span) => readJoined(text, span))
  each(census.numerals, 1, (span) => readNumerals(text, span))
  each(census.jyutping, leastSyllables, (span) => readJyutping(text, span))
  each(census.disguised.leetspeak, leastDisguised, (span) => readLeet(text, span))
  each(census.disguised.rot13, leastDisguised, (span) => readRot13(text, span))
  each(census.disguised.reversed, leastDisguised, (span) => readReversed(text, span))
  return found
}

/** A run of hexadecimal digits is base64 letters too; what is readable one way is hardly ever so the other. */
function readRun(text: string, run: Span): Reading | undefined {
  const hexadecimal =
    run.end - run.start >= 16 && isHexadecimal(text, run) ? readHex(text, run.start, run.end) : undefined
  return hexadecimal ?? readBase64(text, run.start, run.end)
}
