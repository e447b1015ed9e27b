import { pathText } from '#engines/rules/read'
import { problemWords } from '../words/problemWords.ts'
import { codeOf, type ContentKey, type Given, type Values } from '../words/wording.ts'
import type { Place, Problem } from './problem.ts'

/** What was found, in no language. */
export interface Found {
  readonly key: ContentKey
  readonly params: Values
}

/** What a check of the content found, before its line is looked up. */
export interface Finding extends Found {
  readonly place: Place
}

export function found<Key extends ContentKey>(key: Key, ...given: Given<Key>): Found {
  const [params] = given
  return { key, params: params ?? {} }
}

export function finding<Key extends ContentKey>(place: Place, key: Key, ...given: Given<Key>): Finding {
  return { place, ...found(key, ...given) }
}

/** A file that knows where each part of its data was written; of what is missing, where the nearest thing around it was. */
export interface Lines {
  readonly path: string
  readonly line: (path: Place['path']) => number
  readonly column: (path: Place['path']) => number
}

/** A problem at a place of a file. */
export const problemAt = (at: Pick<Problem, 'file' | 'line' | 'column' | 'path'>, { key, params }: Found): Problem => ({
  ...at,
  code: codeOf(key),
  key,
  params,
  ...problemWords({ key, params }, 'en'),
})

/** Findings with their lines; those in a file that could not be read at all stand at its beginning. */
export function problemsOf(findings: readonly Finding[], files: readonly Lines[]): readonly Problem[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return findings.map(({ place, ...what }) => {
    const file = byPath.get(place.file)
    const [line, column] = [file?.line(place.path) ?? 1, file?.column(place.path) ?? 1]
    return problemAt({ file: place.file, line, column, path: pathText(place.path) }, what)
  })
}
