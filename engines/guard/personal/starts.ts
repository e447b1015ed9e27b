import { addressEnds } from './addresses/readAddress.ts'
import { mayBegin } from './labels/lexicon.ts'
import { plateProvinces } from './numbers/documents.ts'
import { classOf, classes, lowered } from './text/classes.ts'

/** What may begin or end at a unit, as bits; 0 for most of a text. */
export const starts = { letter: 1, digit: 2, label: 4, address: 8, plate: 16, mail: 32 } as const

/** By folded unit. */
export const startsOf = new Uint8Array(65_536)
for (let unit = 0; unit < startsOf.length; unit++) {
  const kind = classOf(unit)
  let bits = mayBegin(lowered(unit)) ? starts.label : 0
  if ((kind & (classes.upper | classes.lower)) !== 0) bits |= starts.letter
  if ((kind & classes.digit) !== 0) bits |= starts.digit
  if (addressEnds.has(unit)) bits |= starts.address
  if (plateProvinces.has(unit)) bits |= starts.plate
  startsOf[unit] = bits
}
startsOf[0x40] = starts.mail
