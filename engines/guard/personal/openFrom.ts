import { foldUnit } from './text/fold.ts'
import { isDigit, isHan, isLetter } from './text/classes.ts'

/** The longest part of a text that is held back for what may follow, in UTF-16 units. */
export const longestOpen = 160

/**
 * The earliest offset at which a finding may still begin or grow if more text follows: at most the last 160 units, `text.length` where
 * nothing is open. What stands before it may leave a stream; to find what follows by its context, give the 160 units before again.
 */
export function openFrom(text: string): number {
  const least = Math.max(0, text.length - longestOpen)
  let at = text.length
  let seen = false
  while (at > least) {
    const unit = foldUnit(text.charCodeAt(at - 1))
    const joins =
      unit === 0x20 ||
      unit === 0x2d ||
      unit === 0x2e ||
      unit === 0x28 ||
      unit === 0x29 ||
      unit === 0x2b ||
      unit === 0x40 ||
      unit === 0x5f ||
      unit === 0x2f
    if (isDigit(unit) || isLetter(unit) || isHan(unit)) seen = true
    else if (!joins) break
    if (seen && unit === 0x20 && !isDigit(foldUnit(text.charCodeAt(at)))) break
    at--
  }
  return seen ? at : text.length
}
