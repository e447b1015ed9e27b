import { piecesOf } from './pieces.ts'

/** A part of a line that is drawn at once: in one font, from one span. */
export interface Fragment<Source> {
  readonly text: string
  readonly source: Source
  /** From the line's start, in points. */
  readonly x: number
  readonly width: number
}
export type Line<Source> = readonly Fragment<Source>[]

export interface Part<Source> {
  readonly text: string
  readonly source: Source
}

/**
 * Fills lines of a width with text, as much on each as will go. `parts` follow each other without a gap: a mark that must not begin a line stays
 * with the word before it though that is of another part. What is wider than a line by itself, as addresses can be, is broken anywhere.
 * @param widthOf in points; of a text that ends in a space without it
 */
export function fillLines<Source>(
  parts: readonly Part<Source>[],
  width: number,
  widthOf: (text: string, source: Source) => number,
): readonly Line<Source>[] {
  const lines: Fragment<Source>[][] = []
  let line: Fragment<Source>[] = []
  let x = 0
  const end = () => {
    lines.push(line)
    line = []
    x = 0
  }
  const put = ({ text, source }: Part<Source>) => {
    const last = line.at(-1)
    if (last !== undefined && last.source === source) {
      const joined = last.text + text
      line[line.length - 1] = { ...last, text: joined, width: widthOf(joined, source) }
    } else line.push({ text, source, x, width: widthOf(text, source) })
    const now = line.at(-1)
    x = now === undefined ? 0 : now.x + now.width
  }
  const wide = (piece: readonly Part<Source>[]): number =>
    piece.reduce((sum, { text, source }, i) => {
      const shown = i === piece.length - 1 ? text.trimEnd() : text
      return sum + (shown === '' ? 0 : widthOf(shown, source))
    }, 0)
  for (const piece of acrossParts(parts)) {
    if (x > 0 && x + wide(piece) > width) end()
    if (wide(piece) <= width) piece.forEach(put)
    else {
      for (const part of piece.flatMap(({ text, source }) => [...text].map((char) => ({ text: char, source })))) {
        if (x > 0 && x + wide([part]) > width) end()
        put(part)
      }
    }
  }
  if (line.length > 0) end()
  return lines
}

/** The pieces of all parts together, each as the stretches of the parts that it lies in. */
function acrossParts<Source>(parts: readonly Part<Source>[]): readonly (readonly Part<Source>[])[] {
  const ends: number[] = []
  for (const { text } of parts) ends.push((ends.at(-1) ?? 0) + text.length)
  let at = 0
  let part = 0
  return piecesOf(parts.map(({ text }) => text).join('')).map((piece) => {
    const stretches: Part<Source>[] = []
    const until = at + piece.length
    let from = at
    while (from < until) {
      while ((ends[part] ?? Infinity) <= from) part++
      const to = Math.min(until, ends[part] ?? until)
      const of = parts[part]
      if (of !== undefined) stretches.push({ text: piece.slice(from - at, to - at), source: of.source })
      from = to
    }
    at = until
    return stretches
  })
}
