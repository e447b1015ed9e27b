/** A stretch of text of about 64 bytes with what was found in it. Reused from one block to the next: copy what is kept. */
export interface Block {
  /** Offsets in the text that was scanned. */
  start: number
  end: number
  readonly grams: Int32Array
  gramCount: number
  readonly marks: Int32Array
  markCount: number
}

/** A block ends at the first gap after this many bytes of UTF-8, and anywhere after `longestBlock`. */
export const usualBlock = 64
export const longestBlock = 128
/** No block has more: a byte gives at most three grams and a few a word; marks past the limit are dropped. */
const mostGrams = 1024
export const mostMarks = 256

export const emptyBlock = (): Block => ({
  start: 0,
  end: 0,
  grams: new Int32Array(mostGrams),
  gramCount: 0,
  marks: new Int32Array(mostMarks),
  markCount: 0,
})
