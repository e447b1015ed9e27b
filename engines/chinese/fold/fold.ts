import type { Span } from '../span.ts'
import { foldCluster, kindOf, kinds, type Kind } from './character.ts'
import { OffsetMap } from './offsets.ts'
import { foldTable } from './table.ts'
import { UnitWriter } from './writer.ts'

/** A text folded for matching, and the way back. */
export interface Folded {
  readonly text: string
  /**
   * The part of the original that the folded part `start`–`end` (code units, end exclusive) came from. It never cuts a surrogate
   * pair, nor what folds to several units: of ㎡, folded to `m2`, either half gives the whole. Throws a RangeError outside the text.
   */
  readonly spanOf: (start: number, end: number) => Span
}

/** No reader's text has more marks on one character, and sorting them takes more than linear time: the rest are dropped. */
const mostMarks = 30
/** A syllable of Hangul is at most a consonant and two that join it. */
const mostJamo = 2

/**
 * Folds a text for matching: NFKC, lower case, digits, Traditional and Simplified as one, nothing unseen. Time is in proportion to
 * the length; folding what is folded changes nothing.
 */
export function fold(text: string): Folded {
  const map = new OffsetMap()
  const folded = write(text, map)
  const spanOf = (start: number, end: number): Span => {
    if (!(start >= 0 && start <= end && end <= folded.length)) {
      throw new RangeError(`No span ${start}–${end} in a folded text of ${folded.length} code units.`)
    }
    if (start === end) {
      const at = start < folded.length ? map.originalOf(start).start : text.length
      return { start: at, end: at }
    }
    return { start: map.originalOf(start).start, end: map.originalOf(end - 1).end }
  }
  return { text: folded, spanOf }
}

/** The folded text alone. */
export function foldPlain(text: string): string {
  return write(text, undefined)
}

function write(text: string, map: OffsetMap | undefined): string {
  const table = foldTable()
  const writer = new UnitWriter(text.length)
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (table.kinds[unit] === kinds.single && !joins(text, at + 1)) {
      writer.unit(table.units[unit] ?? unit)
      at++
      continue
    }
    const end = clusterEnd(text, at)
    const folded = foldSeen(text.slice(at, end))
    if (folded.length !== 1 || end - at !== 1) map?.add(writer.length, folded.length, at, end - at)
    writer.text(folded)
    at = end
  }
  return writer.finish()

  function joins(within: string, position: number): boolean {
    const next = within.charCodeAt(position)
    // Past the end this is NaN, which no table holds.
    const kind = table.kinds[next]
    return kind !== undefined && kind !== kinds.single && (kind !== kinds.slow || isSurrogate(next))
  }
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function kindAt(text: string, at: number): { readonly kind: Kind; readonly length: number } {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const length = character.length
  if (length === 1) return { kind: foldTable().kinds[character.charCodeAt(0)] ?? kinds.slow, length }
  return { kind: kindOf(character), length }
}

/** Where the character at `at` ends with the marks that join it, dropping on the way what is not seen between the two. */
function clusterEnd(text: string, at: number): number {
  const first = kindAt(text, at)
  let end = at + first.length
  let ahead = end
  let jamo = 0
  while (ahead < text.length) {
    const { kind, length } = kindAt(text, ahead)
    if (kind === kinds.dropped) {
      ahead += length
      if (first.kind === kinds.dropped) end = ahead
      continue
    }
    if (kind !== kinds.continues || first.kind === kinds.dropped) break
    if (isJamo(text, ahead) && ++jamo > mostJamo) break
    ahead += length
    end = ahead
  }
  return end
}

const jamoJoining = /^[\u1160-\u11ff]/

function isJamo(text: string, at: number): boolean {
  return jamoJoining.test(text.charAt(at).normalize('NFKC'))
}

const mark = /\p{M}/u

function foldSeen(cluster: string): string {
  const seen = Array.from(cluster).filter((character) => kindOf(character) !== kinds.dropped)
  return withFewMarks(foldCluster(withFewMarks(seen)))
}

function withFewMarks(characters: Iterable<string>): string {
  let marks = 0
  let kept = ''
  for (const character of characters) {
    if (mark.test(character) && ++marks > mostMarks) continue
    kept += character
  }
  return kept
}
