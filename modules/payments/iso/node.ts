import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** An element with its children in their order. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  /** Its own text, references resolved. */
  readonly text: string
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five references that XML itself has, and characters by number. There are no others: a document that declares some is refused. */
function resolved(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 40,
})

/** What the parser gives where order is kept: `{ Name: [children], ':@': attributes }` and `{ '#text': words }`. */
const parsed: z.ZodType<readonly Readonly<Record<string, unknown>>[]> = z.array(z.record(z.string(), z.unknown()))
const attributes = z.record(z.string(), z.string()).catch({})

/** The names of ISO 20022 are unique without the prefix that a bank may write before them. */
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

function nodesIn(given: unknown): { readonly nodes: readonly Node[]; readonly text: string } {
  const nodes: Node[] = []
  let text = ''
  for (const each of parsed.parse(given)) {
    for (const [name, value] of Object.entries(each)) {
      if (name === ':@') continue
      if (name === '#text') {
        text += String(value)
        continue
      }
      const { nodes: children, text: own } = nodesIn(value)
      nodes.push({
        name: withoutPrefix(name),
        attributes: attributes.parse(each[':@']),
        children,
        text: resolved(own).trim(),
      })
    }
  }
  return { nodes, text }
}

/** The root of an XML document, prefixes left out. Whoever calls this has refused what is not safe (`safeXml.ts`). */
export function rootOf(xml: string): Node | undefined {
  return nodesIn(parser.parse(xml)).nodes[0]
}

export const childrenNamed = (node: Node, name: string): readonly Node[] =>
  node.children.filter((child) => child.name === name)

/** The first element at the end of a path of names. */
export function at(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((so, name) => so?.children.find((child) => child.name === name), node)
}

/** Its text; undefined where there is none. */
export function textAt(node: Node | undefined, ...path: readonly string[]): string | undefined {
  const text = at(node, ...path)?.text
  return text === undefined || text === '' ? undefined : text
}
