import type { Span } from '../document.ts'
import { page, tint, green, styles, type Style } from '../style.ts'
import { createWriter } from './drawLine.ts'
import type { Pen } from './pen.ts'

const full = page.width - page.left - page.right

/** A heading stays with the first lines of what it is the heading of. */
export function drawHeading(pen: Pen, level: 1 | 2 | 3, text: string): void {
  const style = styles[level]
  const lines = pen.lines([{ text }], style, full)
  const above = pen.y() === page.top ? 0 : style.leading * 0.6
  const wanted = above + lines.length * style.leading + 3 * styles.plain.leading
  if (pen.left() < wanted) pen.newPage()
  else pen.moveTo(pen.y() + above)
  const element = pen.doc.struct(`H${level}`, { title: text })
  pen.root.add(element)
  const writer = createWriter(pen, element)
  for (const line of lines) {
    writer.write(line, page.left, pen.y(), style.leading)
    pen.moveTo(pen.y() + style.leading)
  }
  writer.end()
  pen.moveTo(pen.y() + style.leading * 0.25)
}

/** Draws text down the page and onto the next ones; never leaves a paragraph's first line alone at the foot of a page. */
function flow(
  pen: Pen,
  spans: readonly Span[],
  style: Style,
  {
    x,
    width,
    element,
    behind,
  }: {
    x: number
    width: number
    element: ReturnType<Pen['doc']['struct']>
    /** What lies behind so many lines from here. */
    behind?: (lines: number) => void
  },
): void {
  const lines = pen.lines(spans, style, width)
  if (lines.length > 1 && pen.left() < 2 * style.leading) pen.newPage()
  const writer = createWriter(pen, element)
  for (let at = 0; at < lines.length;) {
    if (pen.left() < style.leading) pen.newPage()
    const fits = Math.max(1, Math.min(lines.length - at, Math.floor(pen.left() / style.leading)))
    behind?.(fits)
    for (const line of lines.slice(at, at + fits)) {
      writer.write(line, x, pen.y(), style.leading)
      pen.moveTo(pen.y() + style.leading)
    }
    at += fits
  }
  writer.end()
}

export function drawParagraph(pen: Pen, spans: readonly Span[], look: 'plain' | 'small' | 'box'): void {
  const style = styles[look]
  const element = pen.doc.struct('P')
  pen.root.add(element)
  const inset = look === 'box' ? 14 : 0
  const behind = (lines: number) =>
    pen.artifact('Layout', () => {
      const height = lines * style.leading + 8
      pen.doc.rect(page.left, pen.y() - 4, full, height).fill(tint)
      pen.doc.rect(page.left, pen.y() - 4, 3, height).fill(green)
    })
  if (look === 'box') pen.moveTo(pen.y() + 6)
  flow(pen, spans, style, { x: page.left + inset, width: full - 2 * inset, element, ...(look === 'box' && { behind }) })
  pen.moveTo(pen.y() + (look === 'box' ? 14 : style.leading * 0.5))
}

export function drawList(pen: Pen, items: readonly (readonly Span[])[]): void {
  const style = styles.plain
  const list = pen.doc.struct('L')
  pen.root.add(list)
  for (const spans of items) {
    const item = pen.doc.struct('LI')
    const body = pen.doc.struct('LBody')
    list.add(item)
    item.add(body)
    const dot = () =>
      pen.artifact('Layout', () => {
        pen.doc.circle(page.left + 6, pen.y() + style.leading / 2 + 0.5, 1.8).fill(green)
      })
    let first = true
    const behind = () => {
      if (first) dot()
      first = false
    }
    flow(pen, spans, style, { x: page.left + 18, width: full - 18, element: body, behind })
    item.end()
    pen.moveTo(pen.y() + 3)
  }
  list.end()
  pen.moveTo(pen.y() + style.leading * 0.3)
}
