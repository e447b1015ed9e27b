import Kit from 'pdfkit'
import type { PdfDocument, Span } from '../document.ts'
import { fontsFor } from '../fonts.ts'
import { fillLines, type Line } from '../lines/fillLines.ts'
import { drawable, runsOf } from '../lines/runs.ts'
import { page, type Style } from '../style.ts'
import { localeOf } from '#platform/i18n'

export type Element = ReturnType<PDFKit.PDFDocument['struct']>
/** What a part of a line is drawn from. */
export interface Inked {
  readonly span: Span
  readonly style: Style
}

/** Where a document is being drawn: everything that is said goes into an element of its structure, all else is an artifact. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument
  /** The document's own element. */
  readonly root: Element
  /** The top of what comes next. */
  readonly y: () => number
  readonly moveTo: (y: number) => void
  /** How much is left of this page. */
  readonly left: () => number
  readonly newPage: () => void
  /** Hears of a page’s end, until the function that it gives is called. */
  readonly onPage: (ending: () => void) => () => void
  readonly lines: (spans: readonly Span[], style: Style, width: number) => readonly Line<Inked>[]
  /** Draws words with their baseline at `y`. */
  readonly words: (text: string, style: Style, x: number, y: number) => void
  /** Draws what is not read aloud. */
  readonly artifact: (type: 'Layout' | 'Pagination', draw: () => void) => void
}

/** XMP is written by the library without escaping, and is read as XML. */
const titleSafe = (text: string): string =>
  drawable(text).replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞').trim()

export function createPen({ language, title, author, at }: PdfDocument): Pen {
  const doc = new Kit({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: localeOf[language],
    bufferPages: true,
    info: {
      Title: titleSafe(title),
      Author: titleSafe(author),
      Creator: 'Feilun',
      Producer: 'Feilun',
      CreationDate: at,
      ModDate: at,
    },
  })
  const fonts = { regular: fontsFor(language, 'regular'), bold: fontsFor(language, 'bold') }
  for (const { name, font } of [...fonts.regular, ...fonts.bold]) doc.registerFont(name, font)

  const root = doc.struct('Document')
  doc.addStructure(root)
  const endings = new Set<() => void>()
  let y: number = page.top

  const runs = (text: string, { weight }: Style) => runsOf(text, fonts[weight])
  const widthOf = (text: string, style: Style): number =>
    runs(text, style).reduce(
      (sum, run) => sum + doc.font(run.font.name).fontSize(style.size).widthOfString(run.text),
      0,
    )

  return {
    doc,
    root,
    y: () => y,
    moveTo: (to) => {
      y = to
    },
    left: () => page.height - page.bottom - y,
    newPage: () => {
      for (const ending of endings) ending()
      doc.addPage()
      y = page.top
    },
    onPage: (ending) => {
      endings.add(ending)
      return () => endings.delete(ending)
    },
    lines: (spans, style, width) =>
      fillLines(
        spans.map((span): { text: string; source: Inked } => ({
          text: drawable(span.text),
          source: { span, style: span.strong === true ? { ...style, weight: 'bold' } : style },
        })),
        width,
        (text, source) => widthOf(text, source.style),
      ),
    words: (text, style, from, baseline) => {
      let x = from
      for (const run of runs(text, style)) {
        doc.font(run.font.name).fontSize(style.size).fillColor(style.colour)
        if (run.means !== undefined) doc.markContent('Span', { actual: run.means })
        doc.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
        if (run.means !== undefined) doc.endMarkedContent()
        x += doc.widthOfString(run.text)
      }
    },
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
  }
}
