import Kit from 'pdfkit'
import type { PdfDocument, Span } from '../document.ts'
import { fontsFor } from '../fonts.ts'
import { fillLines, type Line } from '../lines/fillLines.ts'
import { drawable, runsOf, type Run } from '../lines/runs.ts'
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

/** `pwid` is the OpenType feature of proportional widths. */
const featuresOf = ({ narrow }: Run): { features?: ['pwid'] } => (narrow === true ? { features: ['pwid'] } : {})

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
  const marks = language === 'en' ? 'narrow' : 'by-neighbour'
  const faces = {
    regular: { fonts: fontsFor(language, 'regular'), marks },
    bold: { fonts: fontsFor(language, 'bold'), marks },
  } as const
  for (const { name, font } of [...faces.regular.fonts, ...faces.bold.fonts]) doc.registerFont(name, font)

  const root = doc.struct('Document')
  doc.addStructure(root)
  const endings = new Set<() => void>()
  let y: number = page.top

  const runs = (text: string, { weight }: Style) => runsOf(text, faces[weight])
  /** Puts a run's font and size in use, and gives its width. */
  const take = (run: Run, { size }: Style): number =>
    doc.font(run.font.name).fontSize(size).widthOfString(run.text, featuresOf(run))
  const widthOf = (text: string, style: Style): number =>
    runs(text, style).reduce((sum, run) => sum + take(run, style), 0)

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
        const width = take(run, style)
        doc.fillColor(style.colour)
        if (run.means !== undefined) doc.markContent('Span', { actual: run.means })
        doc.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...featuresOf(run) })
        if (run.means !== undefined) doc.endMarkedContent()
        x += width
      }
    },
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
  }
}
