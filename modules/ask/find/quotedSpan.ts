import type { Span } from '../indexing/unit.ts'
import type { ReadyText, Sentence } from './readyText.ts'

/** A line shorter than this says too little by itself, as on a slide: its neighbours are quoted with it. */
const shortLine = 40
/** How long a quote of such lines may grow, in characters. */
const quoteLength = 130

const length = ({ start, end }: Span): number => end - start

/** The longer part of a sentence that a caption cuts in two: the caption's words are never shown as part of it. */
function longest({ spans: [first, ...rest] }: Sentence): Span {
  return rest.reduce((most, span) => (length(span) > length(most) ? span : most), first)
}

/** What to quote for a sentence: itself, or, where it is a mere line, the lines of the same unit around it. */
export function quotedSpan({ ofUnit, stored }: ReadyText, sentence: Sentence): Span {
  const own = longest(sentence)
  if (sentence.spans.length > 1 || length(own) >= shortLine) return own
  const lines = (ofUnit[sentence.unit] ?? []).filter(({ spans }) => spans.length === 1)
  if (lines.every((line) => length(line.whole) >= shortLine)) return own
  let { start, end } = own
  let [before, after] = [lines.indexOf(sentence) - 1, lines.indexOf(sentence) + 1]
  const kinds = new Map(stored.passages.map((passage) => [passage.ordinal, passage.kind]))
  const joins = (line: Sentence | undefined, from: number, to: number): line is Sentence =>
    line !== undefined &&
    to - from <= quoteLength &&
    !/[。！？]/u.test(stored.text.slice(from, to)) &&
    kinds.get(line.passage) !== 'boilerplate'
  for (;;) {
    const next = lines[after]
    if (joins(next, start, next?.whole.end ?? 0)) {
      end = next.whole.end
      after++
      continue
    }
    const last = lines[before]
    if (!joins(last, last?.whole.start ?? 0, end)) return { start, end }
    start = last.whole.start
    before--
  }
}
