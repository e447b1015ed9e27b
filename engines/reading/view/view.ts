import type { Span } from '#engines/chinese'
import { plainOf } from './plain.ts'

/**
 * A sentence as it reads: its pieces put together and the breaks of lines taken out, where a column or a slide has torn it. All
 * rules look at views; `placeOf` leads back to the document.
 */
export interface View {
  readonly text: string
  /** `text` folded, unit by unit: the same offsets. */
  readonly plain: string
  /** The offset in the document of each unit of `text`. */
  readonly at: readonly number[]
  /** Where in `text` a line of the document begins, besides its start. */
  readonly lines: readonly number[]
}

const isWide = (unit: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/.test(unit)

/** The view of some spans of a document, in order. */
export function viewOf(document: string, spans: readonly Span[]): View {
  const at: number[] = []
  const lines: number[] = []
  let text = ''
  for (const { start, end } of spans) {
    for (let from = start; from < end;) {
      const unit = document.charAt(from)
      if (!/\s/.test(unit)) {
        at.push(from)
        text += unit
        from++
        continue
      }
      let to = from + 1
      while (to < end && /\s/.test(document.charAt(to))) to++
      const breaks = /[\n\r]/.test(document.slice(from, to))
      // A line that was broken within Chinese goes on without a space; any other run of white space is one.
      const joins = breaks && (isWide(text.at(-1) ?? '') || isWide(document.charAt(to)))
      if (!joins && text !== '' && to < end) {
        at.push(from)
        text += ' '
      }
      if (breaks && text !== '') lines.push(text.length)
      from = to
    }
  }
  return { text, plain: plainOf(text), at, lines }
}

/** Where in the document a span of a view is; `undefined` for an empty one. */
export function placeOf({ at }: View, { start, end }: Span): Span | undefined {
  const first = at[start]
  const last = at[end - 1]
  return first === undefined || last === undefined || start >= end ? undefined : { start: first, end: last + 1 }
}
