/** Raised whenever `unitsOf` cuts texts otherwise, so that all are indexed anew. */
const cutting = 2

/** The name under which a text is searched: a text never changes, so nor does what is indexed of it. */
export const documentOfText = (sha256: string): string => `${cutting}:${sha256}`

/** The hash of the text that such a name stands for; `undefined` for one that another cutting made. */
export const textOfDocument = (document: string): string | undefined =>
  document.startsWith(`${cutting}:`) ? document.slice(`${cutting}:`.length) : undefined
