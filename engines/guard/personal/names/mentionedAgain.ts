import { find, type Scan } from '../scan.ts'
import { isHan, isLetter } from '../text/classes.ts'

/** How many different names are looked for again in a text; each costs one search. */
const mostNames = 12

/** A name that words around it gave away once is personal wherever else it stands in the text. */
export function findNamesAgain(scan: Scan): void {
  const names = new Set<string>()
  for (const finding of scan.found) {
    if (finding.kind !== 'name') continue
    const written = scan.text.slice(finding.span.start, finding.span.end)
    if (isFull(written)) names.add(written)
    if (names.size >= mostNames) break
  }
  if (names.size === 0) return
  const known = new Set(scan.found.filter((finding) => finding.kind === 'name').map((finding) => finding.span.start))
  for (const name of names) findAgain(scan, name, known)
}

/** Three characters or two words: shorter names are also other words. */
const isFull = (name: string): boolean => (isHan(name.charCodeAt(0)) ? name.length >= 3 : name.includes(' '))

function findAgain(scan: Scan, name: string, known: Set<number>): void {
  const { text, units } = scan
  const canonical =
    scan.found.find((finding) => finding.kind === 'name' && text.startsWith(name, finding.span.start))?.canonical ??
    name
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (known.has(at) || isLetter(units[at - 1]) || (isLetter(units[end]) && !isHan(units[at]))) continue
    known.add(at)
    find(scan, 'name', at, end, canonical, 'likely')
  }
}
