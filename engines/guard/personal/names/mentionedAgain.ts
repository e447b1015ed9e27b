import type { PersonalFinding } from '../../model.ts'
import { find, type Scan } from '../scan.ts'
import { foldText } from '../text/fold.ts'
import { isBlank, isHan, isLetter, lowered } from '../text/classes.ts'
import { mayOpenName } from './tokens.ts'

/** How many different names are looked for again. */
export const mostNames = 64
/** Three characters or two words: shorter names are also other words. */
export const isFullName = (canonical: string): boolean =>
  isHan(canonical.charCodeAt(0)) ? canonical.length >= 3 : canonical.includes(' ')

/**
 * A name that words around it gave away once is personal wherever else it stands, in either script and any case. Where text has come
 * before, `namesBefore` are the names given away in it, and what leaves before a name is given away stays as it is.
 */
export function findNamesAgain(scan: Scan, namesBefore: ReadonlySet<string> | undefined): void {
  const given = new Map<string, number>()
  for (const canonical of namesBefore ?? []) given.set(canonical, 0)
  const known = new Set<number>()
  for (const finding of scan.found.filter(isName).toSorted((one, other) => one.span.start - other.span.start)) {
    known.add(finding.span.start)
    if (given.size >= mostNames || given.has(finding.canonical) || !isFullName(finding.canonical)) continue
    given.set(finding.canonical, namesBefore === undefined ? 0 : finding.span.end)
  }
  if (given.size > 0) findAgain(scan, given, known)
}

const isName = ({ kind }: PersonalFinding): boolean => kind === 'name'

/** One pass, whatever the number of names: a table of how they begin lets few places through. */
function findAgain(scan: Scan, given: ReadonlyMap<string, number>, known: ReadonlySet<number>): void {
  const { units } = scan
  const begins = new Uint8Array(256)
  const slotOf = (first: number, second: number): number => (first * 31 + second) & 255
  for (const name of given.keys()) begins[slotOf(name.charCodeAt(0), name.charCodeAt(1))] = 1
  for (let at = 0; at + 1 < units.length; at++) {
    const first = units[at] ?? 0
    if (begins[slotOf(lowered(first), lowered(units[at + 1] ?? 0))] === 0 || known.has(at)) continue
    if (isLetter(first) && (isLetter(units[at - 1]) || !mayOpenName(units, at))) continue
    for (const [name, from] of given) {
      const end = at < from ? undefined : endOfName(units, at, name)
      if (end === undefined || end === 'open') continue
      find(scan, 'name', at, end, name, 'likely')
      at = end - 1
      break
    }
  }
}

/** Between the words of a name more may stand than the one blank of its canonical form. */
const mostMarks = 6

/** Where one of these names begins at the end of the text that more text may finish, or its length. */
export function openKnownName(text: string, names: Iterable<string>): number {
  let open = text.length
  for (const name of names) {
    const from = Math.max(0, text.length - name.length - mostMarks)
    const units = foldText(text.slice(from))
    for (let at = 0; from + at < open; at++) {
      if (endOfName(units, at, name) === 'open') open = from + at
    }
  }
  return open
}

/** Where the name ends if it stands at `at`; `open` where the text ends first. Between its words a hyphen or a comma will do. */
function endOfName(units: Uint16Array, at: number, name: string): number | 'open' | undefined {
  let next = at
  for (let index = 0; index < name.length; index++) {
    if (next >= units.length) return 'open'
    const wanted = name.charCodeAt(index)
    if (wanted === 0x20) {
      const after = wordAfter(units, next)
      if (after === undefined) return undefined
      next = after
    } else if (lowered(units[next] ?? 0) === wanted) next++
    else return undefined
  }
  return isLetter(units[next - 1]) && isLetter(units[next]) ? undefined : next
}

function wordAfter(units: Uint16Array, at: number): number | undefined {
  if (isBlank(units[at]) || units[at] === 0x2d) return at + 1
  return units[at] === 0x2c && (at + 1 >= units.length || isBlank(units[at + 1])) ? at + 2 : undefined
}
