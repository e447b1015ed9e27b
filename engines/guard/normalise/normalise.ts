import type { Span } from '../model.ts'
import { clean, type Cleaned } from './clean.ts'
import type { Signals } from './signals.ts'
import { readings } from './views/readings.ts'
import type { View } from './views/view.ts'

/** A text as a reader sees it, what else can be read in it, and what was hidden. */
export interface Normalised {
  readonly text: string
  /** The span of the original that units `start`–`end` of `text` came from, end exclusive. */
  readonly toOriginal: (start: number, end: number) => Span
  readonly views: readonly View[]
  readonly signals: Signals
}

/** Decoding stops there: what is hidden three times over is not read by a model either. */
const mostDepth = 2
/** All views together are at most so many times as long as the text, and this much. */
const mostTimes = 3
const mostBesides = 4096

/**
 * Reads a text as it would be read: widths, lookalikes and accents as plain letters, nothing unseen; and as views what is encoded in it,
 * taken apart or spelt otherwise. Linear in its length, views included.
 */
export function normalise(text: string): Normalised {
  const cleaned = clean(text)
  const views: View[] = []
  const left = { units: text.length * mostTimes + mostBesides }
  gather(cleaned, 1, cleaned.spanOf, views, left)
  const signals =
    views.length === 0
      ? cleaned.signals
      : {
          ...cleaned.signals,
          encoded: views.reduce((sum, { span, depth }) => (depth === 1 ? sum + span.end - span.start : sum), 0),
        }
  return { text: cleaned.text, toOriginal: cleaned.spanOf, views, signals }
}

type SpanOf = (start: number, end: number) => Span

function gather(cleaned: Cleaned, depth: number, toOriginal: SpanOf, views: View[], left: { units: number }): void {
  for (const { text, span } of cleaned.tags) {
    // Spans of tags are offsets of the text before it was cleaned, which is the original at the first depth alone.
    if (depth === 1 && text !== '') views.push({ kind: 'tags', depth, text, span, spanOf: () => span })
  }
  for (const reading of readings(cleaned.text)) {
    left.units -= reading.text.length
    if (left.units < 0) return
    const inner = clean(reading.text)
    const spanOf = composed(inner.spanOf, reading.spanOf, toOriginal)
    const whole = toOriginal(reading.span.start, reading.span.end)
    views.push({ kind: reading.kind, depth, text: inner.text, span: whole, spanOf })
    if (depth < mostDepth) gather(inner, depth + 1, spanOf, views, left)
  }
}

function composed(inner: SpanOf, reading: SpanOf, outer: SpanOf): SpanOf {
  return (start, end) => {
    const within = inner(start, end)
    const of = reading(within.start, within.end)
    return outer(of.start, of.end)
  }
}
