/** What can be wrong with a document. Each is a registered error `document-…`. */
export type Fault = 'unreadable' | 'empty' | 'too-large' | 'encoding' | 'kind-unknown'

/** Thrown while a document is read; it crosses from the reader's thread as its `fault` only. */
export class DocumentFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault, cause?: unknown) {
    super(fault, cause === undefined ? undefined : { cause })
    this.name = 'DocumentFault'
    this.fault = fault
  }
}
