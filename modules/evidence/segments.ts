import { overlaps, type Span } from './span.ts'

/** A stretch of a passage over which the same spans lie. */
export interface Segment<Covering> extends Span {
  /** The spans that lie over it. */
  readonly over: readonly Covering[]
  /** Those of them that end with it. */
  readonly ending: readonly Covering[]
}

/** Cuts a passage wherever a span begins or ends, so that spans may overlap and nest as they like. */
export function segmentsOf<Covering extends Span>(
  passage: Span,
  spans: readonly Covering[],
): readonly Segment<Covering>[] {
  const here = spans.filter((span) => overlaps(span, passage))
  const cuts = new Set([passage.start, passage.end])
  for (const { start, end } of here) {
    if (start > passage.start) cuts.add(start)
    if (end < passage.end) cuts.add(end)
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? passage.start
    const over = here.filter((span) => overlaps(span, { start, end }))
    return { start, end, over, ending: over.filter((span) => span.end === end) }
  })
}
