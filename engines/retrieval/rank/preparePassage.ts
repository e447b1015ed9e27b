import { fold, foldPlain, type Folded } from '#engines/chinese'
import { sentencesIn, type Span } from '#engines/passages'
import { eachUnit } from '../terms/units.ts'

/** A passage made ready to be ranked. Making it is most of the work of a question, so whoever asks often keeps it. */
export interface PreparedPassage {
  /** As it is written. */
  readonly text: string
  /** Its units in order, as `unitCode` has them. */
  readonly units: Int32Array
  /** Its different words: what is no single character. */
  readonly words: readonly string[]
  /** Its sentences, worked out when they are first asked for, since most passages are never looked at so closely. */
  readonly sentences: () => PlacedSentences
  /** About how much memory it takes with its sentences, in bytes. */
  readonly bytes: number
}

export interface PlacedSentences {
  /** Offsets in the passage as it is written. */
  readonly spans: readonly Span[]
  /** The first unit of each. */
  readonly from: Uint32Array
}

/**
 * A unit in one number: its code point, or -1 minus its place among the words of the passage; times two, and one more where nothing
 * stands between it and the unit before.
 */
const unitCode = (unit: number, touches: boolean): number => unit * 2 + (touches ? 1 : 0)
export const touchesBefore = (code: number): boolean => (code & 1) === 1
/** The code point, or below zero the place of a word: `-1 - unit`. */
export const unitOf = (code: number): number => code >> 1

/** What an object takes beside its text and its numbers, in bytes: an estimate. */
const overhead = 500

function placeSentences(text: string, units: number): PlacedSentences {
  const spans = sentencesIn(text, { start: 0, end: text.length })
  const folded = fold(text)
  const starts = new Uint32Array(units)
  let count = 0
  eachUnit(folded.text, (start) => {
    starts[count++] = start
  })
  const from = new Uint32Array(spans.length)
  for (let sentence = 1; sentence < spans.length; sentence++)
    from[sentence] = firstFrom(starts, from[sentence - 1] ?? 0, spans[sentence - 1]?.end ?? 0, folded)
  return { spans, from }
}

/** The first of the units from `from` on that stands at `offset` of the written text or behind it. */
function firstFrom(starts: Uint32Array, from: number, offset: number, { spanOf }: Folded): number {
  let low = from
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = starts[middle] ?? 0
    if (spanOf(start, start + 1).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

export function preparePassage(text: string): PreparedPassage {
  const folded = foldPlain(text)
  const codes = new Int32Array(folded.length)
  const words: string[] = []
  const placeOf = new Map<string, number>()
  let length = 0
  let endBefore = -1
  eachUnit(folded, (start, end, written) => {
    let unit = 0
    if (typeof written === 'number') unit = written
    else {
      let place = placeOf.get(written)
      if (place === undefined) {
        place = words.push(written) - 1
        placeOf.set(written, place)
      }
      unit = -1 - place
    }
    codes[length++] = unitCode(unit, start === endBefore)
    endBefore = end
  })
  const units = codes.slice(0, length)
  let placed: PlacedSentences | undefined
  return {
    text,
    units,
    words,
    sentences: () => (placed ??= placeSentences(text, length)),
    bytes: overhead + text.length * 2 + length * 4 + words.length * 48,
  }
}
