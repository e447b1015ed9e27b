/** A passage as it is given to be searched. */
export interface SearchPassage {
  /** Whatever its owner calls the document. */
  readonly document: string
  /** Its place among the passages of the document. */
  readonly ordinal: number
  readonly text: string
}
