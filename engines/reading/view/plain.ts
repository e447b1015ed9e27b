import { foldPlain } from '#engines/chinese'

const known = new Map<string, string>()

/**
 * A text folded unit by unit, so that every offset stays what it was: 繁 becomes 简, full width half width, capitals small. What
 * would change its length (…, ㎡) stays as it is.
 */
export function plainOf(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    let folded = known.get(unit)
    if (folded === undefined) {
      const whole = foldPlain(unit)
      folded = whole.length === 1 ? whole : unit
      known.set(unit, folded)
    }
    plain += folded
  }
  return plain
}

/** Words as alternatives of a pattern, folded as the texts are that it is tried on; the longest first. */
export function either(words: readonly string[]): string {
  const alternatives = [...new Set(words.map(plainOf))]
  return `(?:${alternatives.sort((a, b) => b.length - a.length).join('|')})`
}

/** A list of words written with spaces between them. */
export const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '')
