import type { Span } from '../span.ts'
import { foldCluster, kindOf, kinds, type Kind } from './character.ts'
import { OffsetMap } from './offsets.ts'
import { foldTable, unitKind } from './table.ts'
import { grown, textOf } from './units.ts'

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
  const { kinds: kindOfUnit, units } = foldTable()
  const { length } = text
  let into = new Uint16Array(length + 16)
  let written = 0
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    // Most characters fold to one code unit and stand alone. Past the end the code is NaN, which no table holds.
    if (kindOfUnit[unit] === kinds.single && !((kindOfUnit[text.charCodeAt(at + 1)] ?? kinds.slow) >= kinds.mayJoin)) {
      into[written++] = units[unit] ?? unit
      at++
      continue
    }
    const end = clusterEnd(text, at)
    const folded = foldSeen(text.slice(at, end))
    if (folded.length !== 1 || end - at !== 1) map?.add(written, folded.length, at, end - at)
    if (written + folded.length + length - end > into.length) into = grown(into, folded.length)
    for (let index = 0; index < folded.length; index++) into[written++] = folded.charCodeAt(index)
    at = end
  }
  return textOf(into.subarray(0, written))
}

/** The kind of the character at `at`, which may be a surrogate pair. */
function kindAt(text: string, at: number): { readonly kind: Kind; readonly length: number } {
  const unit = text.charCodeAt(at)
  const kind = unitKind(unit)
  if (unit < 0xd800 || unit > 0xdbff) return { kind, length: 1 }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { kind: kind === kinds.mayJoin ? kindOf(character) : kinds.slow, length: character.length }
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

/** Folding of what took the slow path, kept because a text repeats its emoji and signs. */
const kept = new Map<string, string>()
const mostKept = 4096
const longestKept = 4

function foldSeen(cluster: string): string {
  const known = kept.get(cluster)
  if (known !== undefined) return known
  const seen = Array.from(cluster).filter((character) => kindOf(character) !== kinds.dropped)
  const folded = withFewMarks(foldCluster(withFewMarks(seen)))
  if (cluster.length <= longestKept) {
    if (kept.size >= mostKept) kept.clear()
    kept.set(cluster, folded)
  }
  return folded
}

function withFewMarks(characters: Iterable<string>): string {
  let marks = 0
  let within = ''
  for (const character of characters) {
    if (mark.test(character) && ++marks > mostMarks) continue
    within += character
  }
  return within
}
