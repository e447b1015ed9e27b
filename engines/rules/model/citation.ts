/** A span of a stored source: UTF-16 offsets, end exclusive; `sum` is 8 hex digits of the SHA-256 of its UTF-8 bytes. */
export interface Citation {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly sum: string
  readonly figure?: string
}
