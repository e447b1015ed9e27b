import type { Span } from '../../model.ts'
import { isDigit, isHan } from '../points.ts'
import { entityAt, escapeAt, percentAt } from './encoded.ts'
import { hexValue } from './hex.ts'
import { isApart, isOdd, isSeparator } from './joined.ts'
import { tellingSyllables } from './jyutpingWords.ts'
import { numeralUnits } from './numerals.ts'
import { Regions } from './region.ts'
import { disguises, hashOf, hashOn, leetLetter, mayDisguise, type Disguise } from './vocabulary.ts'

/** Fewer letters of base64 or digits of hexadecimal hide nothing that matters: an identity card has ten characters. */
const leastRun = 16
/** Lines of encoded text are at least this long where a break does not end them. */
const leastLine = 40
/** Letters that stand alone, in a row, before they are read as a word taken apart. */
const leastSingles = 4
const leastNumerals = 6

/** What a text shows of being encoded or taken apart, and where. Gathered in one pass; only what is found here is looked at again. */
export interface Census {
  readonly runs: readonly Span[]
  readonly hexPairs: readonly Span[]
  readonly percents: Regions
  readonly entities: Regions
  readonly escapes: Regions
  readonly apart: Regions
  readonly numerals: Regions
  readonly jyutping: Regions
  readonly disguised: Readonly<Record<Disguise, Regions>>
}

const syllableHashes: ReadonlySet<number> = new Set([...tellingSyllables].map(hashOf))
const maySyllable = new Uint8Array(4096)
for (const hash of syllableHashes) maySyllable[hash & 4095] = 1

/** Classes of ASCII units: bits. */
const letterBit = 1
const digitBit = 2
const base64Bit = 4
const leetBit = 8
const classes = new Uint8Array(128)
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit)
  if (/[a-z]/i.test(character)) classes[unit] = letterBit | base64Bit | leetBit
  else if (/\d/.test(character)) classes[unit] = digitBit | base64Bit | leetBit
  else if (/[+/_=-]/.test(character)) classes[unit] = base64Bit
  else if (/[@$!|]/.test(character)) classes[unit] = leetBit
}

export class Counting implements Census {
  readonly runs: Span[] = []
  readonly hexPairs: Span[] = []
  readonly percents = new Regions()
  readonly entities = new Regions()
  readonly escapes = new Regions()
  readonly apart = new Regions()
  readonly numerals = new Regions()
  readonly jyutping = new Regions()
  readonly disguised = { leetspeak: new Regions(), rot13: new Regions(), reversed: new Regions() }
  readonly #text: string
  /** Single letters or digits in a row, and where the first stood. */
  #singles = 0
  #firstSingle = 0
  #lastSingle = -1
  #pairs = 0
  #firstPair = 0
  #lastPair = -1
  #numerals = 0
  /** Where the last signs between two Chinese characters ended. */
  #lastHanApart = -9

  constructor(text: string) {
    this.#text = text
    this.#count()
  }

  #count(): void {
    const text = this.#text
    const { length } = text
    let runStart = -1
    let at = 0
    while (at < length) {
      const unit = text.charCodeAt(at)
      if (unit < 128) {
        const bits = classes[unit] ?? 0
        if ((bits & (letterBit | digitBit)) !== 0) {
          if (runStart < 0) runStart = at
          at = this.#token(at)
          continue
        }
        if ((bits & base64Bit) === 0 && runStart >= 0) {
          if (at - runStart >= leastRun) at = this.#run(runStart, at)
          runStart = -1
          if (at >= length) break
          if (text.charCodeAt(at) !== unit) continue
        }
        if (bits === 0) this.#sign(unit, at)
        at++
        continue
      }
      if (runStart >= 0) {
        if (at - runStart >= leastRun) this.#run(runStart, at)
        runStart = -1
      }
      this.#wide(unit, at)
      at++
    }
    if (runStart >= 0 && length - runStart >= leastRun) this.#run(runStart, length)
    this.#endNumerals(length)
  }

  /** A run of letters, digits and the signs that stand for letters, from its first letter or digit on. Returns where it ends. */
  #token(start: number): number {
    const text = this.#text
    let hash = 0
    let plainHash = 0
    let seen = 0
    let at = start
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const bits = unit < 128 ? (classes[unit] ?? 0) : 0
      if ((bits & leetBit) === 0) break
      seen |= bits
      hash = hashOn(hash, leetLetter[unit] ?? 0)
      if ((bits & letterBit) !== 0) plainHash = hashOn(plainHash, unit | 0x20)
    }
    const length = at - start
    if (length <= 2) this.#short(start, length)
    if (length >= 4 && mayDisguise[hash & 4095] === 1)
      this.#disguised(hash, seen !== (letterBit | base64Bit | leetBit), start, at)
    if (length <= 7 && maySyllable[plainHash & 4095] === 1 && syllableHashes.has(plainHash))
      this.jyutping.add(start, at)
    return at
  }

  #disguised(hash: number, hasSigns: boolean, start: number, end: number): void {
    const disguise = disguises.get(hash)
    if (disguise === undefined || (disguise === 'leetspeak') !== hasSigns) return
    this.disguised[disguise].add(start, end)
  }

  #short(start: number, length: number): void {
    const text = this.#text
    if (length === 1) {
      const gap = start - this.#lastSingle
      if (this.#lastSingle >= 0 && gap >= 2 && gap <= 4 && this.#parted(start)) this.#singles++
      else {
        this.#singles = 1
        this.#firstSingle = start
      }
      this.#lastSingle = start
      if (this.#singles === leastSingles) this.apart.add(this.#firstSingle, start + 1)
      else if (this.#singles > leastSingles) this.apart.add(start, start + 1)
      return
    }
    if (hexValue(text.charCodeAt(start)) < 0 || hexValue(text.charCodeAt(start + 1)) < 0) return
    const gap = start - this.#lastPair
    if (this.#pairs > 0 && gap >= 3 && gap <= 5) this.#pairs++
    else {
      this.#pairs = 1
      this.#firstPair = start
    }
    this.#lastPair = start
    if (this.#pairs === leastRun / 2) this.hexPairs.push({ start: this.#firstPair, end: start + 2 })
    else if (this.#pairs > leastRun / 2)
      this.hexPairs[this.hexPairs.length - 1] = { start: this.#firstPair, end: start + 2 }
  }

  /** Whether between the last single letter and this one stand only signs that letters are parted with. */
  #parted(start: number): boolean {
    for (let at = this.#lastSingle + 1; at < start; at++) if (!isSeparator(this.#text.charCodeAt(at))) return false
    return true
  }

  #sign(unit: number, at: number): void {
    const text = this.#text
    if (isSeparator(unit) && isHan(text.charCodeAt(at - 1))) this.#hanApart(at, unit)
    if (unit === 0x25) {
      if (percentAt(text, at) !== undefined) this.percents.add(at, at + 3)
    } else if (unit === 0x26) {
      const entity = entityAt(text, at)
      if (entity !== undefined) this.entities.add(at, entity.end)
    } else if (unit === 0x5c && /[xuU]/.test(text.charAt(at + 1))) {
      const escape = escapeAt(text, at)
      if (escape !== undefined) this.escapes.add(at, escape.end)
    }
  }

  /** Signs between two Chinese characters. Odd ones count alone; of ordinary ones, blanks beside a character alone, or several in a row. */
  #hanApart(at: number, unit: number): void {
    const text = this.#text
    let end = at + 1
    while (end < at + 3 && isSeparator(text.charCodeAt(end))) end++
    if (!isHan(text.charCodeAt(end)) || !isApart(text, at, end)) return
    const inARow = at - this.#lastHanApart <= 3
    this.#lastHanApart = end
    if (unit === 0x20 || isOdd(unit) || inARow) this.apart.add(at, end)
  }

  #wide(unit: number, at: number): void {
    if (numeralUnits.has(unit)) this.#numerals++
    else if (unit !== 0x3000) this.#endNumerals(at)
    if (isSeparator(unit)) this.#sign(unit, at)
  }

  #endNumerals(at: number): void {
    if (this.#numerals >= leastNumerals) this.numerals.add(at - this.#numerals, at)
    this.#numerals = 0
  }

  /** A run of base64 letters. A break that ends a full line does not end it. Returns where it ends. */
  #run(start: number, end: number): number {
    const text = this.#text
    let to = end
    if (end - start >= leastLine) {
      for (;;) {
        const next = text.charCodeAt(to) === 0x0d ? to + 2 : to + 1
        if (text.charCodeAt(next - 1) !== 0x0a) break
        let lineEnd = next
        for (; lineEnd < text.length; lineEnd++) {
          const unit = text.charCodeAt(lineEnd)
          if (unit >= 128 || ((classes[unit] ?? 0) & base64Bit) === 0) break
        }
        if (lineEnd === next) break
        to = lineEnd
      }
    }
    this.runs.push({ start, end: to })
    return to
  }
}

/** Whether a run is digits of hexadecimal alone. */
export function isHexadecimal(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++)
    if (hexValue(text.charCodeAt(at)) < 0 && !isDigit(text.charCodeAt(at))) return false
  return true
}
