import { isMap, isSeq } from 'yaml'
import { readYamlFiles } from '#engines/rules/read'
import type { Edit, Step } from '../amend/edit.ts'
import { placeInList } from '../amend/placeInList.ts'
import { dataOf } from '../read/dataOf.ts'
import type { TextFile } from '../read/decodeFiles.ts'
import { entriesUnder, type Raw } from '../read/entries.ts'
import { keyOrder } from './keyOrder.ts'
import { entriesOf, idOf, rootOf, valueOf, type YAMLMap } from './nodes.ts'
import { itemLines } from './render.ts'
import { intoList, intoMap, spliced, type Splice } from './splice.ts'

export const parsed = (files: readonly TextFile[]) =>
  readYamlFiles(files).files.map(({ path, tree }) => ({ path, data: dataOf(tree) }))

const inFile = (
  files: readonly TextFile[],
  path: string,
  edit: (text: string, root: YAMLMap) => Splice | undefined,
): readonly TextFile[] | undefined => {
  const file = files.find((each) => each.path === path)
  const root = file && rootOf(file)
  const splice = root && edit(file.text, root)
  return file && splice && files.map((each) => (each === file ? { ...file, text: spliced(file.text, splice) } : each))
}

const byPath = (a: TextFile, b: TextFile): number => (a.path < b.path ? -1 : 1)

/** A first entry of its kind: in the file that has the key, or would be looked at for it. */
function firstEntry(files: readonly TextFile[], key: string, value: unknown): readonly TextFile[] | undefined {
  const holder =
    files.find((file) => rootOf(file)?.has(key) === true) ?? files.find(({ path }) => path === `${key}.yaml`)
  // A file that cannot be edited, such as one of remarks alone, is not overwritten.
  if (holder) return inFile(files, holder.path, (text, root) => intoMap(text, root, key, [value], keyOrder([])))
  const lines = [`${key}:`, ...itemLines(value, { texts: 'block' }).map((line) => `  ${line}`), '']
  return [...files, { path: `${key}.yaml`, text: lines.join('\n'), marked: false }].toSorted(byPath)
}

/** An entry of the whole pack: after the one that it is kept with, in that one's file. */
function newEntry(files: readonly TextFile[], key: string, value: unknown): readonly TextFile[] | undefined {
  const entries: readonly Raw[] = entriesUnder(parsed(files), key)
  const place = placeInList(
    [key],
    entries.map((entry) => entry.value),
    value,
  )
  const before = entries[place - 1]
  if (before === undefined) return firstEntry(files, key, value)
  const after = before.place.path[1]
  return inFile(files, before.place.file, (text, root) => {
    const list = root.get(key)
    return isSeq(list) && typeof after === 'number' ? intoList(text, list, after, value) : undefined
  })
}

/** The mapping at a path below a file's root. */
function mapAt(map: YAMLMap | undefined, [step, ...rest]: readonly Step[]): YAMLMap | undefined {
  if (map === undefined || step === undefined) return map
  if (typeof step !== 'string') return undefined
  const below = valueOf(map, step)
  const [next, ...after] = rest
  if (typeof next === 'object') {
    return mapAt(
      entriesOf(below).find((entry) => idOf(entry) === next.id),
      after,
    )
  }
  return isMap(below) ? mapAt(below, rest) : undefined
}

/** What is within an entry, in the file of that entry. */
function withinEntry(files: readonly TextFile[], { does, at, value }: Edit): readonly TextFile[] | undefined {
  const key = at.at(-1)
  const around = at.slice(0, -1)
  const holder = files.find((file) => mapAt(rootOf(file), around) !== undefined)
  if (typeof key !== 'string' || holder === undefined) return undefined
  return inFile(files, holder.path, (text, root) => {
    const map = mapAt(root, around)
    if (map === undefined) return undefined
    const list = valueOf(map, key)
    if (does === 'add' && isSeq(list) && list.items.length > 0) {
      return intoList(text, list, list.items.length - 1, value)
    }
    return intoMap(text, map, key, does === 'add' ? [value] : value, keyOrder(around))
  })
}

/** The files of a pack with one edit made, all else untouched; undefined where it cannot be made. */
export function editFiles(files: readonly TextFile[], edit: Edit): readonly TextFile[] | undefined {
  const [key] = edit.at
  return edit.at.length === 1 && typeof key === 'string' ? newEntry(files, key, edit.value) : withinEntry(files, edit)
}
