import type { Span } from '../span.ts'

/** A tree of words, one code unit a step. */
export interface Tree {
  readonly next: Map<string, Tree>
  word?: string
}
export interface Match extends Span {
  readonly word: string
}

export function buildTree(words: readonly string[]): Tree {
  const root: Tree = { next: new Map() }
  for (const word of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const unit = word.charAt(i)
      let child = node.next.get(unit)
      if (child === undefined) {
        child = { next: new Map() }
        node.next.set(unit, child)
      }
      node = child
    }
    node.word = word
  }
  return root
}

/**
 * The longest word that starts at each place of a text, going on after it, so that a name inside a longer one is not found. A space
 * in a word is any run of up to `mostSpace` white space, and between Chinese characters a line may be broken. At each place no more
 * is read than the longest word, so the time is in proportion to the text, however many words there are.
 */
export function longestMatches(root: Tree, text: string): readonly Match[] {
  const found: Match[] = []
  for (let start = 0; start < text.length;) {
    const match = longestAt(root, text, start)
    if (match !== undefined) found.push(match)
    start = match?.end ?? start + 1
  }
  return found
}

function longestAt(root: Tree, text: string, start: number): Match | undefined {
  let best: Match | undefined
  let node = root.next.get(text.charAt(start))
  let at = start + 1
  while (node !== undefined) {
    if (node.word !== undefined && isWhole(text, start, at)) best = { start, end: at, word: node.word }
    if (at >= text.length) break
    const space = spaceAt(text, at)
    if (space === 0) node = node.next.get(text.charAt(at++))
    else {
      const across = node.next.get(' ')
      const joined = across === undefined && breaksLine(text, at, space)
      if (across === undefined && !joined) break
      node = across ?? node.next.get(text.charAt(at + space))
      at += joined ? space + 1 : space
    }
  }
  return best
}

const mostSpace = 4
const white = /\s/

function spaceAt(text: string, index: number): number {
  let length = 0
  while (length < mostSpace && white.test(text.charAt(index + length))) length++
  return length
}

const han = /[\u2e80-\u9fff]/
/** Slides and old pages break a line in the middle of a Chinese name. */
function breaksLine(text: string, index: number, length: number): boolean {
  if (!han.test(text.charAt(index - 1)) || !han.test(text.charAt(index + length))) return false
  const breaks = text.slice(index, index + length).match(/\n/g)
  return breaks?.length === 1
}

const latin = /[\p{Script=Latin}\p{Nd}]/u

/** A Latin word is found whole: no letter or figure goes on before or after it. */
function isWhole(text: string, start: number, end: number): boolean {
  return !goesOn(text.charAt(start - 1), text.charAt(start)) && !goesOn(text.charAt(end - 1), text.charAt(end))
}

function goesOn(left: string, right: string): boolean {
  return latin.test(left) && latin.test(right)
}
