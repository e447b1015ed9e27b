import type { Span } from '../document.ts'
import type { Line } from '../lines/fillLines.ts'
import { line as lineColour, page, styles, type Style } from '../style.ts'
import { createWriter, type Writer } from './drawLine.ts'
import type { Element, Inked, Pen } from './pen.ts'

interface Cell {
  readonly spans: readonly Span[]
  /** A heading of its row or its column, or what is said. */
  readonly role: 'Row' | 'Column' | 'data'
}

const full = page.width - page.left - page.right
const gap = 12
const above = 4

const bold: Style = { ...styles.plain, weight: 'bold' }

/** A table's names beside what they say. */
export function drawFacts(pen: Pen, rows: readonly { readonly name: string; readonly says: readonly Span[] }[]): void {
  drawRows(
    pen,
    rows.map(({ name, says }): readonly Cell[] => [
      { spans: [{ text: name }], role: 'Row' },
      { spans: says, role: 'data' },
    ]),
    [0.32, 0.68],
  )
}

export function drawTable(pen: Pen, columns: readonly string[], rows: readonly (readonly (readonly Span[])[])[]): void {
  drawRows(
    pen,
    [
      columns.map((text): Cell => ({ spans: [{ text }], role: 'Column' })),
      ...rows.map((row) => row.map((spans): Cell => ({ spans, role: 'data' }))),
    ],
    columns.map(() => 1 / columns.length),
  )
}

function drawRows(pen: Pen, rows: readonly (readonly Cell[])[], shares: readonly number[]): void {
  const table = pen.doc.struct('Table')
  pen.root.add(table)
  for (const row of rows) drawRow(pen, table, row, shares)
  table.end()
  pen.moveTo(pen.y() + styles.plain.leading * 0.6)
}

interface LaidCell {
  readonly lines: readonly Line<Inked>[]
  readonly writer: Writer
  readonly x: number
}

/** One row: its cells go on together where it is taller than what is left of the page and no page would hold it whole. */
function drawRow(pen: Pen, table: Element, row: readonly Cell[], shares: readonly number[]): void {
  const { leading } = styles.plain
  const element = pen.doc.struct('TR')
  table.add(element)
  let x: number = page.left
  const cells = row.map(({ spans, role }, i): LaidCell => {
    const width = full * (shares[i] ?? 0)
    const own = role === 'data' ? pen.doc.struct('TD') : pen.doc.struct('TH', { scope: role })
    element.add(own)
    const lines = pen.lines(spans, role === 'data' ? styles.plain : bold, width - gap)
    const cell = { lines, writer: createWriter(pen, own), x }
    x += width
    return cell
  })
  const tallest = Math.max(1, ...cells.map(({ lines }) => lines.length))
  const whole = tallest * leading + 2 * above
  if (pen.left() < Math.min(whole, page.height - page.top - page.bottom)) pen.newPage()
  for (let at = 0; at < tallest;) {
    if (at > 0) pen.newPage()
    const fits = Math.max(1, Math.min(tallest - at, Math.floor((pen.left() - 2 * above) / leading)))
    const top = pen.y() + above
    for (const cell of cells) {
      cell.lines.slice(at, at + fits).forEach((each, i) => cell.writer.write(each, cell.x, top + i * leading, leading))
    }
    pen.moveTo(top + fits * leading + above)
    at += fits
  }
  for (const { writer } of cells) writer.end()
  element.end()
  pen.artifact('Layout', () => {
    pen.doc
      .moveTo(page.left, pen.y())
      .lineTo(page.width - page.right, pen.y())
      .lineWidth(0.5)
      .stroke(lineColour)
  })
}
