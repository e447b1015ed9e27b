import { roles } from '../labels/roles.ts'
import { find, type Scan } from '../scan.ts'
import { isBlank, isLetter } from '../text/classes.ts'
import { labelAt } from '../labels/lexicon.ts'
import { announcedForm, nameForm } from './forms.ts'
import { isAnySurname, isGiven, tokensFrom, type Token } from './tokens.ts'

/** A name in Latin letters that begins at `at` after a label. Returns where it ends. */
export function readRomanisedName(scan: Scan, at: number, said: number, labelEnd: number): number | undefined {
  const { units } = scan
  const title = labelAt(units, at)
  if (title !== undefined && (title.roles & roles.titleBefore) !== 0 && (said & roles.titleBefore) === 0)
    return undefined
  const tokens = tokensFrom(units, at)
  const announced =
    (said & (roles.titleBefore | roles.closing)) !== 0 || ((said & roles.name) !== 0 && parted(units, labelEnd, at))
  let count = nameForm(tokens)
  if (announced) count = Math.max(count, announcedForm(tokens))
  if (count === 0) return undefined
  const last = tokens[count - 1]
  if (last === undefined) return undefined
  // A single word is a name only after a label of a form, and only if people are called so.
  if (count === 1 && !((said & roles.name) !== 0 && (isGiven(tokens[0]) || isAnySurname(tokens[0])))) return undefined
  if ((said & roles.closing) !== 0 && !endsLine(units, last.end)) return undefined
  addName(scan, tokens, count)
  return last.end
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
