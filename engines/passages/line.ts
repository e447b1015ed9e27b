import type { Span } from './passage.ts'

/** A line of the text without the white space around it; never empty. */
export interface Line extends Span {
  readonly text: string
  /** Empty lines before it. A new page counts as three. */
  readonly gap: number
  /** Whether it is set in from where most lines begin. */
  readonly indented: boolean
}

/** Longer lines are cut, so that no passage is too long to be shown. */
const longest = 20_000
const pageGap = 3

/** Where to cut a text that is too long: after a sentence, else at a space, else anywhere but within a character. */
function cutAt(text: string, start: number, end: number): number {
  const limit = start + longest
  if (end <= limit) return end
  const window = text.slice(start + longest / 2, limit)
  const sentence = Math.max(...['。', '！', '？', '. ', '! ', '? '].map((mark) => window.lastIndexOf(mark)))
  if (sentence >= 0) return start + longest / 2 + sentence + 1
  const space = window.search(/\s\S*$/)
  if (space >= 0) return start + longest / 2 + space
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
}

/** A field that some tools write before the text: it is a line by itself. */
const leadingDate = /^\s*date[:：]?\s*\d{4}-\d{2}-\d{2}(?=\s)/i

const trimmed = (text: string, start: number, end: number): Span => {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** The lines of a text that are not empty, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let gap = 0
  const add = (from: number, to: number) => {
    let { start, end } = trimmed(text, from, to)
    const indented = start > from
    if (start === end) gap++
    for (let first = true; start < end; first = false) {
      const cut = trimmed(text, start, cutAt(text, start, end))
      lines.push({ ...cut, text: text.slice(cut.start, cut.end), gap, indented: first && indented })
      gap = 0
      start = trimmed(text, cut.end, end).start
    }
  }
  const date = leadingDate.exec(text)
  let from = 0
  if (date) {
    add(0, date[0].length)
    from = date[0].length
  }
  const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
  breaks.lastIndex = from
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    add(from, found.index)
    if (found[0] === '\f') gap = Math.max(gap, pageGap)
    from = found.index + found[0].length
  }
  add(from, text.length)
  return lines
}
