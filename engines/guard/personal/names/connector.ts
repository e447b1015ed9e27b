import { roles } from '../labels/roles.ts'
import type { Scan } from '../scan.ts'
import { isBlank, isBreak, isHan, isLetter } from '../text/classes.ts'

/** Between a label and its name: blanks, a colon, quotes, 係, 是, `is`. No more than this many units. */
const most = 10
const marks: ReadonlySet<number> = new Set(Array.from(':"\'(|*=>_-,', (character) => character.charCodeAt(0)))
const verbs: ReadonlySet<number> = new Set(Array.from('系是为叫系乃', (character) => character.charCodeAt(0)))
const 係 = 0x4fc2

/** Where a name may begin after a label that ended at `end`; undefined where no name can follow. */
export function afterConnector(scan: Scan, end: number, said: number): number | undefined {
  const { units } = scan
  const soft =
    (said & (roles.called | roles.titleBefore)) !== 0 && (said & (roles.name | roles.closing | roles.person)) === 0
  let at = end
  let marked = false
  for (; at < end + most && at < units.length; at++) {
    const unit = units[at] ?? 0
    if (isBlank(unit) || unit === 0x2e) continue
    if (isBreak(unit)) {
      if (soft) return undefined
      continue
    }
    if (marks.has(unit)) {
      if (soft && unit !== 0x3a && unit !== 0x22 && unit !== 0x28) return undefined
      marked = true
      continue
    }
    if ((verbs.has(unit) || unit === 係) && !marked && isHan(units[end - 1])) continue
    if (!marked && lowerIs(units, at) && !soft) {
      at++
      continue
    }
    return at
  }
  return undefined
}

/** `is` as a word. */
function lowerIs(units: Uint16Array, at: number): boolean {
  return (
    (units[at] === 0x69 || units[at] === 0x49) &&
    (units[at + 1] === 0x73 || units[at + 1] === 0x53) &&
    !isLetter(units[at + 2]) &&
    isBlank(units[at - 1])
  )
}
