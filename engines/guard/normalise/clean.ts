import type { Span } from '../model.ts'
import { unitKinds, unitTable } from './kinds.ts'
import { Cleaner } from './cleaner.ts'
import { nothingHidden, type Signals } from './signals.ts'

/** A text as a reader sees it, in plain letters, and the way back to how it was written. */
export interface Cleaned {
  readonly text: string
  /** The span of the original that units `start`–`end` of `text` came from, end exclusive. It never cuts a surrogate pair of a lookalike. */
  readonly spanOf: (start: number, end: number) => Span
  readonly signals: Signals
  /** What characters of the tag block spelt, each with where it stood. Nobody who reads the text sees it. */
  readonly tags: readonly { readonly text: string; readonly span: Span }[]
}

const sameSpan = (start: number, end: number): Span => ({ start, end })
const noTags: readonly never[] = Object.freeze([])

/** Cleans a text in time in proportion to its length. Where nothing has to be changed, nothing is copied. */
export function clean(text: string): Cleaned {
  const first = firstUnplain(text)
  if (first < 0) return { text, spanOf: sameSpan, signals: nothingHidden, tags: noTags }
  const cleaner = new Cleaner(text, first)
  cleaner.run()
  return {
    text: cleaner.text(),
    spanOf: (start, end) => cleaner.offsets.spanOf(start, end),
    signals: cleaner.signals(),
    tags: cleaner.tags,
  }
}

function firstUnplain(text: string): number {
  const { kinds } = unitTable()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (kinds[unit] !== unitKinds.plain) return at
  }
  return -1
}
