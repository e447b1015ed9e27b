import { faultAt, type Fault, type Path } from '../model/fault.ts'
import { term, type FaultKey, type Given, type Term } from '../model/wording.ts'
import { faultWords } from '../words/faultWords.ts'
import type { PackProblem } from './problem.ts'

/** A place in a file, 1 and 1 being its beginning. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** YAML data in which everything knows where it was written. */
export type Located =
  | { readonly kind: 'map'; readonly place: Place; readonly entries: ReadonlyMap<string, Entry> }
  | { readonly kind: 'list'; readonly place: Place; readonly items: readonly Located[] }
  /** `source` is the scalar as written, for values such as hex sums that YAML would take for numbers. */
  | { readonly kind: 'scalar'; readonly place: Place; readonly value: Scalar; readonly source: string }

export interface Entry {
  readonly key: Place
  readonly value: Located
}

export type Scalar = string | number | boolean | undefined

/** The data without its places, as JSON would hold it; an empty value is left out of its map. */
export function plain(located: Located): unknown {
  switch (located.kind) {
    case 'scalar':
      return located.value
    case 'list':
      return located.items.map(plain)
    case 'map':
      return Object.fromEntries([...located.entries].map(([key, entry]) => [key, plain(entry.value)]))
  }
}

/** Where the thing at a path was written: the key that introduces it, or the nearest thing around it that exists. */
export function placeAt(root: Located, path: Path): Place {
  let { place } = root
  let here: Located | undefined = root
  for (const step of path) {
    if (here?.kind === 'map') {
      const entry: Entry | undefined = here.entries.get(String(step))
      if (entry === undefined) return place
      place = entry.key
      here = entry.value
    } else if (here?.kind === 'list' && typeof step === 'number') {
      const item: Located | undefined = here.items[step]
      if (item === undefined) return place
      place = item.place
      here = item
    } else return place
  }
  return place
}

export function pathText(path: Path): string {
  return path.map((step, place) => (typeof step === 'number' ? `[${step}]` : place === 0 ? step : `.${step}`)).join('')
}

/** A fault where it was written, with its English wording. */
export function problemOf({ file, line, column }: Place, fault: Fault): PackProblem {
  return { file, line, column, ...fault, path: pathText(fault.path), ...faultWords(fault) }
}

export function problemAt<Key extends FaultKey>(place: Place, path: Path, key: Key, ...given: Given<Key>): PackProblem {
  return problemOf(place, faultAt(key, path, ...given))
}

/** What a thing in a file is, for a message. */
export function nodeTerm({ kind }: Located): Term {
  return term(`node.${kind}`)
}
