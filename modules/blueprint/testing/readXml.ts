/** A strict reader of the XML that feeds are made of, for tests: it throws on what is not well-formed (XML 1.0). */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
  text: string
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  if (/[<\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed()) {
    throw new Error(`not allowed in XML: ${JSON.stringify(text)}`)
  }
  return text.replace(/&([^;]*;?)/g, (whole, entity: string) => {
    const sign = named[entity.slice(0, -1)]
    if (!entity.endsWith(';') || sign === undefined) throw new Error(`not an entity: ${whole}`)
    return sign
  })
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  const rest = text.replace(/\s+([\w:]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in found) throw new Error(`twice: ${name}`)
    found[name] = unescape(value)
    return ''
  })
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`)
  return found
}

/** The root element of a document. */
export function readXml(document: string): XmlElement {
  const body = document.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '')
  if (body === document) throw new Error('no declaration')
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [top]
  let at = 0
  for (const tag of body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g)) {
    const [whole, closes, name = '', attributes = '', empty] = tag
    const current = open.at(-1) ?? top
    current.text += unescape(body.slice(at, tag.index))
    at = tag.index + whole.length
    if (closes === '/') {
      const { text, ...ended } = open.pop() ?? top
      if (ended.name !== name) throw new Error(`${ended.name} is ended by ${name}`)
      ;(open.at(-1) ?? top).children.push({ ...ended, text })
    } else if (empty === '/')
      current.children.push({ name, attributes: attributesOf(attributes), children: [], text: '' })
    else open.push({ name, attributes: attributesOf(attributes), children: [], text: '' })
  }
  if (open.length !== 1 || body.slice(at).trim() !== '') throw new Error('something is left open')
  const [root, ...more] = top.children
  if (root === undefined || more.length > 0 || top.text.trim() !== '') throw new Error('not one root')
  return root
}
