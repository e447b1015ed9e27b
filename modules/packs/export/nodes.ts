import { isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml'
import type { TextFile } from '../read/decodeFiles.ts'
import type { Style } from './render.ts'

type Item = YAMLMap['items'][number]

const rangeOf = (node: unknown): readonly [number, number] | undefined => {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

/** Where a node is written from, in the text of its file. */
export const startOf = (node: unknown): number | undefined => rangeOf(node)?.[0]

/** Where a node ends, without what follows it: a remark, an empty line. */
export function endOf(node: unknown, text: string): number | undefined {
  if (isPair(node)) return endOf(node.value, text) ?? endOf(node.key, text)
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1), text)
  const end = rangeOf(node)?.[1]
  // The range of a block of text takes in the line break after it.
  return end === undefined ? undefined : text.slice(0, end).trimEnd().length
}

export const pairOf = (map: YAMLMap, key: string): Item | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)

export const valueOf = (map: YAMLMap, key: string): unknown => pairOf(map, key)?.value

/** Files are never altered, so each is parsed once. */
const roots = new WeakMap<TextFile, { readonly root: YAMLMap | undefined }>()

/** The mapping that a file is, if it is one that can be edited. */
export function rootOf(file: TextFile): YAMLMap | undefined {
  const known = roots.get(file)
  if (known !== undefined) return known.root
  const { contents, errors } = parseDocument(file.text, { uniqueKeys: false })
  const root = errors.length === 0 && isMap(contents) ? contents : undefined
  roots.set(file, { root })
  return root
}

/** The entries of a list that are mappings, in their order. */
export const entriesOf = (list: unknown): readonly YAMLMap[] =>
  isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : []

export const idOf = (entry: YAMLMap): unknown => entry.get('id')

/** How the wordings beneath a node are written; in blocks where there are none. */
export function styleOf(node: unknown): Style {
  let texts: Style['texts'] | undefined
  if (isNode(node)) {
    visit(node, {
      Map: (_, map) => {
        if (pairOf(map, 'zh-Hant') === undefined) return undefined
        texts = map.flow === true ? 'flow' : 'block'
        return visit.BREAK
      },
    })
  }
  return { texts: texts ?? 'block' }
}

export type { YAMLMap, YAMLSeq } from 'yaml'
