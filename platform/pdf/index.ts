export type { Block, PdfDocument, Span } from './document.ts'
export { renderPdf } from './renderPdf.ts'
