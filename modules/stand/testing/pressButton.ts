import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node
const under = (node: Node): readonly Element[] =>
  'childNodes' in node ? node.childNodes.flatMap((child) => (isElement(child) ? [child, ...under(child)] : [])) : []
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** The words of a page as they would be read, for tests. */
export function wordsOf(html: string): string {
  const text = (node: Node): string =>
    'value' in node && node.nodeName === '#text'
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(text).join(' ')
        : ''
  return text(parse(html)).replaceAll(/\s+/g, ' ')
}

export interface Sent {
  readonly action: string
  readonly body: string
}

/**
 * What a browser without script sends when the button of that name and value is pressed, after `typed` was filled in. Throws where the
 * page has no such button, so that a test cannot press what nobody could.
 */
export function pressButton(
  html: string,
  name: string,
  value: string,
  typed: Readonly<Record<string, string | readonly string[]>> = {},
): Sent {
  const forms = under(parse(html)).filter(({ tagName }) => tagName === 'form')
  const form = forms.find((each) =>
    under(each).some(
      (element) =>
        element.tagName === 'button' && attribute(element, 'name') === name && attribute(element, 'value') === value,
    ),
  )
  if (form === undefined) throw new Error(`No button ${name}=${value} on the page`)
  const body = new URLSearchParams()
  for (const input of under(form).filter(({ tagName }) => tagName === 'input')) {
    const key = attribute(input, 'name')
    if (key === undefined) continue
    if (attribute(input, 'type') === 'hidden') body.append(key, attribute(input, 'value') ?? '')
  }
  for (const [key, given] of Object.entries(typed)) {
    if (!under(form).some((element) => attribute(element, 'name') === key))
      throw new Error(`The form has no field ${key}`)
    for (const each of [given].flat()) body.append(key, each)
  }
  body.append(name, value)
  return { action: attribute(form, 'action') ?? '', body: body.toString() }
}
