import { isBlank, isDigit, isLetter, lowered } from '../text/classes.ts'
import { labelAt, mayBegin } from './lexicon.ts'
import { numberRoles, roles } from './roles.ts'

const lookAhead = 14

/** Between a number and the word after it: nothing that begins a new part of the sentence. */
export const endsLabels: ReadonlySet<number> = new Set(
  Array.from('\n\r.,:;!?。！？；', (character) => character.charCodeAt(0)),
)

/**
 * What a word right after says: 9123 4567 係我電話, (mobile). Looks no further than a few units and past no mark but a bracket; a word that
 * a colon or a number follows is about what follows.
 */
export function labelAfter(units: Uint16Array, end: number): number {
  for (let at = end; at < end + lookAhead && at < units.length; at++) {
    const unit = units[at] ?? 0
    if (isDigit(unit) || endsLabels.has(unit)) return 0
    if (!mayBegin(lowered(unit)) || (isLetter(unit) && isLetter(units[at - 1]))) continue
    const label = labelAt(units, at)
    if (label === undefined) continue
    const said = label.value & numberRoles
    if (said !== 0) return isAboutWhatFollows(units, label.end) ? 0 : said & ~roles.other
    at = label.end - 1
  }
  return 0
}

function isAboutWhatFollows(units: Uint16Array, end: number): boolean {
  let at = end
  while (at < end + 3 && (isBlank(units[at]) || units[at] === 0x3a || units[at] === 0x28 || units[at] === 0x2b)) {
    if (units[at] === 0x3a) return true
    at++
  }
  return isDigit(units[at])
}
