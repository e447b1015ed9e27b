import { foldPlain } from '#engines/chinese'

/** What a code unit does in the scan. Numbers, so that a table of bytes holds them. */
export const classes = { gap: 0, letter: 1, han: 2, mark: 3 } as const

const lastUnit = 0xffff
const isHan = (unit: number): boolean =>
  (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)

function classOf(unit: number): number {
  if (isHan(unit)) return classes.han
  // A half of a surrogate pair is nearly always a rare ideograph of Hong Kong or an emoji: a mark is right for both.
  if (unit >= 0xd800 && unit <= 0xdfff) return classes.mark
  const character = String.fromCharCode(unit)
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return classes.letter
  return /[\s\p{Z}\p{C}]/u.test(character) ? classes.gap : classes.mark
}

interface Tables {
  readonly classOfUnit: Uint8Array
  readonly folded: Uint16Array
}

let made: Tables | undefined

/**
 * For each UTF-16 code unit its class and what it counts as: lower case, full width as half width, Traditional and Simplified as one,
 * so that what is learnt in one script holds in the other. Made once, when first asked for.
 */
export function characterTables(): Tables {
  if (made !== undefined) return made
  const classOfUnit = new Uint8Array(lastUnit + 1)
  const folded = new Uint16Array(lastUnit + 1)
  for (let unit = 0; unit <= lastUnit; unit++) {
    const plain = unit >= 0xd800 && unit <= 0xdfff ? '' : foldPlain(String.fromCharCode(unit))
    const to = plain.length === 1 ? plain.charCodeAt(0) : unit
    folded[unit] = to
    classOfUnit[unit] = classOf(to)
  }
  made = { classOfUnit, folded }
  return made
}
