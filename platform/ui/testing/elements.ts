import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

/** Every element of a piece of HTML as a browser would read it, in the order of the page. */
export function elements(html: string): readonly Element[] {
  const walk = (node: Tree.Node): readonly Element[] => {
    const children = 'childNodes' in node ? node.childNodes.flatMap(walk) : []
    return 'tagName' in node ? [node, ...children] : children
  }
  return walk(parse(html))
}

/** The value of an attribute, or `undefined` if there is no such element or attribute. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((each) => each.name === name)?.value

/** The text within an element. */
export function textOf(element: Element | undefined): string {
  const walk = (node: Tree.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(walk).join('') : ''
  return element === undefined ? '' : walk(element)
}
