/** Of single code points: which nobody sees, and which stand on what. */

export function isLatinLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)
}

/** The tag block: a copy of ASCII that is drawn as nothing. */
export function isTag(point: number): boolean {
  return point >= 0xe0000 && point <= 0xe007f
}

/** Of the upper planes, variation selectors and what is reserved beside them, and the unseen signs of music and shorthand. */
export function isUnseenPoint(point: number): boolean {
  return (
    (point >= 0xe0080 && point <= 0xe0fff) ||
    (point >= 0x1d173 && point <= 0x1d17a) ||
    (point >= 0x1bca0 && point <= 0x1bca3)
  )
}

/** Embeddings, overrides, isolates and marks of direction. */
export function isBidi(point: number): boolean {
  return (
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069) ||
    point === 0x200e ||
    point === 0x200f ||
    point === 0x61c
  )
}

/** A joiner or a selector of form after an emoji or a sign hides nothing: that is how emoji are written. */
export function staysOnEmoji(point: number, before: number): boolean {
  return (point === 0x200d || point === 0xfe0f || point === 0xfe0e) && before >= 0x2000
}
