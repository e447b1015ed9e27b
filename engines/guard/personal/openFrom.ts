import type { PersonalKind } from '../model.ts'
import { openAddress } from './open/openAddress.ts'
import { openLabel } from './open/openLabel.ts'
import { openName } from './open/openName.ts'
import { openNumber } from './open/openNumber.ts'
import { foldText } from './text/fold.ts'

/** The longest part of a text that is held back for what may follow, in UTF-16 units. */
export const longestOpen = 240

/**
 * The earliest offset at which a finding may still begin or grow if more text follows, or `text.length` where nothing is open; never
 * more than 240 units before the end. What stands before it may leave a stream. The words that make a later number personal may
 * have left already: to find it, give `findPersonal` the 240 units before as well. Looks at those 240 units alone. With `kinds`, only those.
 */
export function openFrom(text: string, kinds?: readonly PersonalKind[]): number {
  const from = Math.max(0, text.length - longestOpen)
  const units = foldText(text.slice(from))
  const mail = kinds === undefined || kinds.includes('email') ? 'with' : 'without'
  const rest = Math.min(openNumber(units, mail), openAddress(units), openLabel(units))
  // What is open may turn out to be somebody's, and then a name before it is too, however long it still goes on.
  return from + Math.min(rest, openName(rest < units.length ? units.subarray(0, rest) : units))
}
