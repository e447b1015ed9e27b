import { labelAt, mayBegin } from '../labels/lexicon.ts'
import { nameRoles } from '../labels/roles.ts'
import { beginsSurname, isSurname, tokensFrom } from '../names/tokens.ts'
import { isBlank, isBreak, isHan, isLetter, lowered } from '../text/classes.ts'

const marks: ReadonlySet<number> = new Set(Array.from(':"\'(|=,.', (character) => character.charCodeAt(0)))
const verbs: ReadonlySet<number> = new Set(Array.from('系是为叫系乃係', (character) => character.charCodeAt(0)))
const mostAfter = 12

/** Where the last label begins if nothing but marks follows it, or a name in small letters that may go on. */
export function openLabel(units: Uint16Array): number {
  const { length } = units
  for (let at = Math.max(0, length - 60); at < length; at++) {
    if (!mayBegin(lowered(units[at] ?? 0)) || (isLetter(units[at]) && isLetter(units[at - 1]))) continue
    const label = labelAt(units, at)
    if (label === undefined) continue
    let next = label.end
    while (
      next < length &&
      next < label.end + mostAfter &&
      (isBlank(units[next]) || isBreak(units[next]) || marks.has(units[next] ?? 0) || verbs.has(units[next] ?? 0))
    )
      next++
    if (next >= length) return at
    if ((label.value & nameRoles) !== 0 && isLetter(units[next]) && mayBeInSmallLetters(units, next)) return next
    if (isHan(units[at])) at = label.end - 1
  }
  return length
}

/** my name is chan tai: a surname of Hong Kong and syllables up to the end of the text. */
function mayBeInSmallLetters(units: Uint16Array, at: number): boolean {
  const tokens = tokensFrom(units, at)
  const [first] = tokens
  if (first === undefined || (tokens.at(-1)?.end ?? 0) < units.length - 2) return false
  return isSurname(first) || (tokens.length === 1 && beginsSurname(first))
}
