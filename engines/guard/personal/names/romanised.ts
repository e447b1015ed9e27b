import { roles } from '../labels/roles.ts'
import { find, type Scan } from '../scan.ts'
import { isBlank, isHan, isLetter, isUpper } from '../text/classes.ts'
import { labelAt } from '../labels/lexicon.ts'
import { announcedForm, nameForm } from './forms.ts'
import { isAnySurname, isGiven, mayOpenName, tokensFrom, type Token } from './tokens.ts'

/** A name in Latin letters that begins at `at` after a label. Returns where it ends. */
export function readRomanisedName(scan: Scan, at: number, said: number, labelEnd: number): number | undefined {
  const { units } = scan
  if (!mayOpenName(units, at)) return undefined
  const title = labelAt(units, at)
  if (title !== undefined && (title.value & roles.titleBefore) !== 0 && (said & roles.titleBefore) === 0)
    return undefined
  const tokens = tokensFrom(units, at)
  const announced =
    (said & (roles.titleBefore | roles.closing)) !== 0 ||
    ((said & (roles.name | roles.person)) !== 0 && parted(units, labelEnd, at))
  let count = nameForm(tokens)
  if (announced) count = Math.max(count, announcedCount(tokens, said, isHan(units[labelEnd - 1])))
  if (count === 0) return undefined
  const last = tokens[count - 1]
  if (last === undefined) return undefined
  // A single word is a name only after a label of a form, and only if people are called so.
  if (count === 1 && !((said & (roles.name | roles.person)) !== 0 && (isGiven(tokens[0]) || isAnySurname(tokens[0]))))
    return undefined
  if ((said & roles.closing) !== 0 && !endsLine(units, last.end)) return undefined
  addName(scan, tokens, count)
  return last.end
}

/** After a title or a label of a form any capitalised words will do; after other words one of them has to be a name. */
function announcedCount(tokens: readonly Token[], said: number, chinese: boolean): number {
  const count = announcedForm(tokens)
  const anyWords = (said & roles.titleBefore) !== 0 || ((said & roles.name) !== 0 && !chinese)
  return anyWords || tokens.slice(0, count).some((token) => isGiven(token) || isAnySurname(token)) ? count : 0
}

/** Whether more than one blank parts a label from what follows: a colon, `is`, a break. */
function parted(units: Uint16Array, end: number, at: number): boolean {
  return at > end + 1 || (at === end + 1 && !isBlank(units[end]))
}

function endsLine(units: Uint16Array, at: number): boolean {
  return at >= units.length || !(isBlank(units[at]) && isLetter(units[at + 1]))
}

/** Its canonical form has its words in small letters, the order kept. */
export function addName(scan: Scan, tokens: readonly Token[], count: number): void {
  const start = tokens[0]?.start ?? 0
  const end = tokens[count - 1]?.end ?? start
  const words = tokens.slice(0, count).map((token) => token.word)
  find(scan, 'name', start, end, words.join(' ').replaceAll('-', ' '), 'likely')
}

const farthest = 48

/** A name in Latin letters that ends at `end`. Only in one of the forms in which Hong Kong writes names. Returns whether there is one. */
export function readRomanisedBefore(scan: Scan, end: number): boolean {
  const { units } = scan
  const floor = Math.max(scan.nameFloor, end - farthest)
  let at = end
  let words = 0
  let first: readonly Token[] | undefined
  while (
    at > floor &&
    words < 5 &&
    (isLetter(units[at - 1]) || isBlank(units[at - 1]) || units[at - 1] === 0x2d || units[at - 1] === 0x2c)
  ) {
    at--
    if (!isUpper(units[at]) || isLetter(units[at - 1]) || units[at - 1] === 0x2d) continue
    words++
    const tokens = tokensFrom(units, at)
    const last = tokens.findIndex((token) => token.end === end)
    if (last < 0) continue
    const whole = tokens.slice(0, last + 1)
    if (nameForm(whole) === whole.length && whole.length > 1) first = whole
  }
  if (first === undefined) return false
  addName(scan, first, first.length)
  return true
}
