import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Hint } from '#engines/passages'
import { Blocks, type Blocked } from './blocks.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Never part of what a page says. */
const dropped = set(
  'script style template noscript iframe frame frameset object embed applet svg math canvas audio video picture map nav aside footer form button select input textarea dialog menu head',
)
const droppedRoles = set('navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar')
const blocks = set(
  'address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption body html',
)
const kinds: ReadonlyMap<string, Hint['kind']> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Hint['kind']] => [name, 'heading']),
  ['li', 'list-item'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
])

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value
const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tagName' in node

/** Written at the element itself; style sheets are not read. */
const unseen = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i

/** Whether no reader of the page would see it. A document must not say to a program what it does not say to people. */
function isHidden(element: Element): boolean {
  if (dropped.has(element.tagName)) return true
  if (unseen.test(attribute(element, 'style') ?? '')) return true
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true
  return droppedRoles.has(attribute(element, 'role')?.trim().toLowerCase() ?? '')
}

/** A row of a table that lays out a page holds blocks of its own; one of data holds cells. */
function isDataRow(row: Element): boolean {
  const waiting: Node[] = [...row.childNodes]
  for (let seen = 0; waiting.length > 0 && seen < 2_000; seen++) {
    const node = waiting.pop()
    if (!isElement(node)) continue
    if (node.tagName !== 'td' && node.tagName !== 'th' && blocks.has(node.tagName)) return false
    for (const child of node.childNodes) waiting.push(child)
  }
  return true
}

type Step = { readonly node: Node } | { readonly leave: () => void }

/** Reads a part of the tree from first to last. It walks with a stack of its own, since a page may be nested however deep. */
function read(root: Element): Blocked {
  const out = new Blocks()
  const steps: Step[] = [...root.childNodes].toReversed().map((node) => ({ node }))
  const push = (element: Element, leave: () => void) => {
    steps.push({ leave })
    for (let at = element.childNodes.length - 1; at >= 0; at--) {
      const node = element.childNodes[at]
      if (node) steps.push({ node })
    }
  }
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      step.leave()
      continue
    }
    const { node } = step
    if (node.nodeName === '#text' && 'value' in node) out.say(node.value)
    if (!isElement(node) || isHidden(node)) continue
    const { tagName } = node
    if (tagName === 'br') out.breakLine()
    else if (out.inRow) push(node, tagName === 'td' || tagName === 'th' ? () => out.endCell() : () => {})
    else if (tagName === 'tr' && isDataRow(node)) {
      out.startRow()
      push(node, () => out.endRow())
    } else if (blocks.has(tagName)) {
      const kind = kinds.get(tagName)
      out.endBlock()
      const leave = out.enter(kind, tagName === 'pre')
      push(node, leave)
    } else push(node, () => {})
  }
  return out.done()
}

/** The elements of the tree with this name, at most two: whether there is exactly one is what is asked. */
function firstTwo(root: Element, name: string): readonly Element[] {
  const found: Element[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node && found.length < 2; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === name || (name === 'main' && attribute(node, 'role') === 'main')) found.push(node)
    else for (const child of node.childNodes) waiting.push(child)
  }
  return found
}

/**
 * The words of a page, block by block, with what the tags say of each. The page is only taken apart: nothing in it is run, fetched
 * or followed. Where the page says which part is its main one, the rest is left out.
 */
export function readHtml(html: string): Blocked {
  const document = parse(html, { scriptingEnabled: false })
  const root = document.childNodes.find((node): node is Element => isElement(node))
  const body = root?.childNodes.find(
    (node): node is Element => isElement(node) && (node.tagName === 'body' || node.tagName === 'frameset'),
  )
  if (!body) return new Blocks().done()
  const whole = read(body)
  for (const name of ['main', 'article']) {
    const [only, second] = firstTwo(body, name)
    if (!only || second) continue
    const part = read(only)
    // A main part that is all but empty is a mistake of the page.
    if (part.text.length * 5 >= whole.text.length || part.text.length >= 400) return part
  }
  return whole
}
