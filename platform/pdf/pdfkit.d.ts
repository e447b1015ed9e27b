/** What the library does (0.20) and its types do not say yet. */
import type { Font } from 'fontkit'

declare global {
  namespace PDFKit {
    interface PDFDocument {
      // oxlint-disable-next-line no-misused-new -- so the library's own types say how a document is made
      new (options: Omit<PDFDocumentOptions, 'subset'> & { readonly subset: 'PDF/UA' }): PDFDocument
    }
    namespace Mixins {
      interface PDFFont {
        registerFont(name: string, font: Font): this
      }
      interface StructureElementOptions {
        /** Whether a table's heading is that of its row or of its column. */
        scope?: 'Row' | 'Column'
      }
      interface AnnotationOption {
        structParent?: PDFStructureElement
      }
    }
  }
}
