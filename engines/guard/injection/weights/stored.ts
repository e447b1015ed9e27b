/** A model as it is kept: bytes in base64 and a few numbers. */
export interface StoredWeights {
  /** SHA-256 of the bytes of `grams` and then `marks`, in hex: what the model card names. */
  readonly sha256: string
  readonly gramScale: number
  readonly markScale: number
  readonly biasOwn: number
  readonly biasPlanted: number
  readonly threshold: number
  readonly grams: string
  readonly marks: string
}
