/** What was hidden in a text, and how much of it: counts of code units. */
export interface Signals {
  /** Zero-width characters, fillers, variation selectors off emoji, controls. */
  readonly unseen: number
  /** Controls that turn the direction of writing. */
  readonly bidi: number
  /** Characters of the tag block, which spell ASCII that nobody sees. */
  readonly tags: number
  /** Marks piled on letters that take none. */
  readonly marks: number
  /** Letters of another script, or of a mathematical or enclosed alphabet, in the place of Latin ones. */
  readonly lookalikes: number
  /** Letters and digits in another width. */
  readonly widths: number
  /** Characters that were only readable after decoding or joining; see `View`. */
  readonly encoded: number
}

export const nothingHidden: Signals = Object.freeze({
  unseen: 0,
  bidi: 0,
  tags: 0,
  marks: 0,
  lookalikes: 0,
  widths: 0,
  encoded: 0,
})
