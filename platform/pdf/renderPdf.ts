import type { Block, PdfDocument } from './document.ts'
import { createPen, type Pen } from './draw/pen.ts'
import { drawFacts, drawTable } from './draw/drawTable.ts'
import { drawHeading, drawList, drawParagraph } from './draw/drawText.ts'
import { drawable } from './lines/runs.ts'
import { page, styles } from './style.ts'

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(pen, block.level, block.text)
    case 'paragraph':
      return drawParagraph(pen, block.spans, block.look ?? 'plain')
    case 'list':
      return drawList(pen, block.items)
    case 'facts':
      return drawFacts(pen, block.rows)
    case 'table':
      return drawTable(pen, block.columns, block.rows)
  }
}

function drawFeet(pen: Pen, foot: PdfDocument['foot']): void {
  const { count } = pen.doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    pen.doc.switchToPage(i)
    pen.artifact('Pagination', () =>
      pen.words(drawable(foot(i + 1, count)), styles.small, page.left, page.height - page.bottom + 36),
    )
  }
}

/**
 * A document as a tagged PDF: PDF 1.7 with the marks of PDF/UA-1 (ISO 14289-1), its text in a structure that is read in order, its fonts embedded
 * as far as they are used. The same document gives the same bytes. Pages are A4.
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const pen = createPen(document)
  for (const block of document.blocks) drawBlock(pen, block)
  pen.root.end()
  drawFeet(pen, document.foot)
  const chunks: Uint8Array[] = []
  pen.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pen.doc.on('end', resolve).on('error', reject))
  pen.doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
