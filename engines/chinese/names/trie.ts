import type { Span } from '../span.ts'

interface Node {
  readonly next: Map<string, Node>
  word?: string
}
export interface Match extends Span {
  readonly word: string
}

export function buildTrie(words: readonly string[]): Node {
  const root: Node = { next: new Map() }
  for (const word of words) {
    let node = root
    for (const unit of word) {
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

const latin = /[a-z0-9]/

/** The longest word at each place, going on after it. */
export function longestMatches(root: Node, text: string): readonly Match[] {
  const found: Match[] = []
  for (let start = 0; start < text.length; ) {
    let best: Match | undefined
    let node: Node | undefined = root
    for (let i = start; node !== undefined; i++) {
      if (node.word !== undefined && isWhole(text, start, i)) best = { start, end: i, word: node.word }
      if (i >= text.length) break
      node = node.next.get(text.charAt(i))
    }
    if (best !== undefined) found.push(best)
    start = best?.end ?? start + 1
  }
  return found
}

function isWhole(text: string, start: number, end: number): boolean {
  const cut = (left: string, right: string): boolean => latin.test(left) && latin.test(right)
  return !cut(text.charAt(start - 1), text.charAt(start)) && !cut(text.charAt(end - 1), text.charAt(end))
}
