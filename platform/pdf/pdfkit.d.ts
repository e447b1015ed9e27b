/** What the library does (0.20) and its types do not say yet. */
declare namespace PDFKit {
  interface PDFDocument {
    new (options: Omit<PDFDocumentOptions, 'subset'> & { readonly subset: 'PDF/UA' }): PDFDocument
  }
}
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this
  }
  interface StructureElementOptions {
    /** Whether a table's heading is that of its row or of its column. */
    scope?: 'Row' | 'Column'
  }
  interface AnnotationOption {
    structParent?: PDFStructureElement
  }
}
